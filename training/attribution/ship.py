"""Writes a trained network as the file that the package ships: `python3 training/attribution/ship.py --model FOLDER/model.pt --data FOLDER --out FILE`.

Layout: the length of the header (32-bit, little-endian), the header (JSON, UTF-8, padded with spaces to a multiple of 16), then the tensors
one after another, each at a multiple of 16. Embeddings are 16-bit within +-4095 with one scale a table; weights of matrix products are 16-bit
within +-511 with one scale an output, packed for the kernel as [n / 8][k / 2][8][2]; everything else is 32-bit floats. The scales of what a
layer receives come from a sample of training articles.
"""
import argparse
import hashlib
import json
import os
import struct

os.environ.setdefault('OMP_NUM_THREADS', '1')
import numpy as np
import torch

from network import Network, recur
import train as training

WEIGHT_LIMIT, STATE_LIMIT = 511, 4095


class Writer:
    def __init__(self):
        self.tensors, self.parts, self.size = {}, [], 0

    def add(self, name, array):
        array = np.ascontiguousarray(array)
        data = array.tobytes()
        self.tensors[name] = dict(at=self.size, length=int(array.size), type={'int16': 'i16', 'float32': 'f32'}[array.dtype.name])
        data += b'\0' * (-len(data) % 16)
        self.parts.append(data)
        self.size += len(data)

    def product(self, name, weight, bias, input_scale):
        """One matrix product: inputs are 16-bit numbers of value x * input_scale."""
        weight = weight.numpy().astype(np.float64)
        n, k = weight.shape
        assert n % 8 == 0 and k % 8 == 0, (name, n, k)
        largest = np.abs(weight).max(1)
        largest[largest == 0] = 1
        whole = np.rint(weight / largest[:, None] * WEIGHT_LIMIT).astype(np.int16)
        self.add(f'{name}.weights', whole.reshape(n // 8, 8, k // 2, 2).transpose(0, 2, 1, 3))
        self.add(f'{name}.scales', (largest / WEIGHT_LIMIT / input_scale).astype(np.float32))
        self.add(f'{name}.bias', (np.zeros(n) if bias is None else bias.numpy()).astype(np.float32))


def padded(layer_weight, bias, rows):
    """Adds outputs of zero up to a multiple of 8."""
    n, k = layer_weight.shape
    weight = torch.zeros(rows, k)
    weight[:n] = layer_weight
    whole = torch.zeros(rows)
    whole[:n] = bias
    return weight, whole


@torch.no_grad()
def largest_states(net, articles):
    """The largest size of what each product receives, over a sample."""
    seen = dict(reduced=0.0, local=0.0, layer0=0.0, layer1=0.0, layer2=0.0, role=0.0)
    hooks = [
        net.reduce.register_forward_hook(lambda m, i, o: seen.__setitem__('reduced', max(seen['reduced'], float(o.max())))),
        net.local.register_forward_hook(lambda m, i, o: seen.__setitem__('local', max(seen['local'], float(o.max())))),
        net.second.register_forward_hook(lambda m, i, o: seen.__setitem__('role', max(seen['role'], float(i[0].abs().max())))),
    ]
    for at, layer in enumerate(net.layers):
        name = f'layer{at}'
        hooks.append(layer.register_forward_hook(lambda m, i, o, name=name: seen.__setitem__(name, max(seen[name], float(o.abs().max())))))
    training.predict(net, articles)
    for hook in hooks:
        hook.remove()
    return seen


def main():
    options = argparse.ArgumentParser()
    options.add_argument('--model', required=True)
    options.add_argument('--data', required=True)
    options.add_argument('--out', required=True)
    options.add_argument('--cue-bias', type=float, default=0.1, help='added to the score of no cue; chosen on dev')
    options.add_argument('--role-bias', type=float, default=0.0, help='added to the score of no role; chosen on dev')
    args = options.parse_args()
    torch.set_num_threads(1)
    kept = torch.load(args.model)
    known, config = kept['known'], kept['config']
    aux = sorted({k.split('.')[1]: v.shape[0] for k, v in kept['weights'].items() if k.startswith('aux.') and k.endswith('bias')}.items())
    net = Network(config['sizes'], width=config['width'], role_width=config['role_width'], aux=aux)
    net.load_state_dict(kept['weights'])
    net.eval().requires_grad_(False)
    net.cue.bias[0] += args.cue_bias
    net.role.bias[0] += args.role_bias
    sample = training.load(f'{args.data}/train.jsonl')[::20]
    training.prepare(sample, known, {})
    states = largest_states(net, sample)
    print({k: round(v, 2) for k, v in states.items()})
    scale = {k: STATE_LIMIT / (1.2 * v) for k, v in states.items()}
    out = Writer()
    columns, features, at = [], [], 0
    for name in net.names:
        table = net.embed[name].weight.numpy()
        step = np.abs(table).max() / STATE_LIMIT
        out.add(f'embed.{name}', np.rint(table / step).astype(np.int16))
        features.append(dict(name=name, width=table.shape[1], values=known.get(name)))
        columns.append((at, at + table.shape[1], step))
        at += table.shape[1]
    reduce = net.reduce.weight.clone()
    for a, b, step in columns:
        reduce[:, a:b] *= float(step)
    fill = -at % 8
    reduce = torch.cat([reduce, torch.zeros(reduce.shape[0], fill)], 1)
    out.product('reduce', reduce, net.reduce.bias, 1.0)
    out.product('local', net.local.weight, net.local.bias, scale['reduced'])
    for index, layer in enumerate(net.layers):
        out.product(f'layer{index}', layer.gates.weight, layer.gates.bias, scale['local' if index == 0 else f'layer{index - 1}'])
    top = scale['layer2']
    out.product('cue', *padded(net.cue.weight, net.cue.bias, 8), top)
    out.product('tokenGates', net.token_gates.weight, net.token_gates.bias, top)
    out.product('tokenSkip', net.token_skip.weight, None, top)
    out.product('cueGates', net.cue_gates.weight, None, top)
    out.product('second', net.second.gates.weight, net.second.gates.bias, scale['role'])
    out.product('role', *padded(net.role.weight, net.role.bias, 8), scale['role'])
    out.add('place', net.place.weight.numpy().astype(np.float32))
    chain = lambda crf: dict(steps=[[round(float(x), 5) for x in row] for row in crf.weights()[0]], first=[round(float(x), 5) for x in crf.weights()[1]])
    header = dict(
        format='hearsay/attribution-model/1',
        width=config['width'],
        roleWidth=config['role_width'],
        reduced=net.reduce.weight.shape[0],
        inputs=at + fill,
        features=features,
        stateScales=scale,
        stateLimit=STATE_LIMIT,
        cueChain=chain(net.cue_crf),
        roleChain=chain(net.role_crf),
        window=training.WINDOW,
        tensors=out.tensors,
    )
    text = json.dumps(header, ensure_ascii=False, separators=(',', ':')).encode('utf8')
    text += b' ' * (-(len(text) + 4) % 16)
    data = struct.pack('<I', len(text)) + text + b''.join(out.parts)
    with open(args.out, 'wb') as file:
        file.write(data)
    print(len(data), 'bytes', hashlib.sha256(data).hexdigest())


if __name__ == '__main__':
    main()
