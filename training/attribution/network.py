"""The attribution network: a shared encoder that finds cues, and a reader that finds the source and content of one cue.

Layers are simple recurrent units (Lei et al. 2018, without the recurrent peephole): all matrix products of a layer are taken
over a whole text at once, and only an element-wise scan runs along it. Labels are decoded by linear-chain CRFs.
"""
import torch
from torch import nn

CUE_LABELS = 3       # outside, first token, later token
ROLE_LABELS = 5      # outside, source first/later, content first/later
DISTANCES = 48       # buckets of the distance to the cue
SENTENCES = 7        # sentences between a token and the cue, clipped to -3..3
RULE_ROLES = 8       # no rule has this cue; the rule leaves the token out; its source; its content; 4 more in another cue
QUOTATIONS = 7       # outside; in that of the cue; first, second, later after the cue; last, earlier before it


def scan(keep, new):
    """h[t] = keep[t] * h[t-1] + new[t], over [time, batch, width]: step by step, or on a GPU by doubling (Hillis and Steele 1986)."""
    if new.is_cuda:
        step = 1
        while step < new.size(0):
            new = torch.cat([new[:step], torch.addcmul(new[step:], keep[step:], new[:-step])])
            keep = torch.cat([keep[:step], keep[step:] * keep[:-step]])
            step *= 2
        return new
    h = torch.empty_like(new)
    carry = torch.zeros_like(new[0])
    for t in range(new.size(0)):
        torch.addcmul(new[t], keep[t], carry, out=h[t])
        carry = h[t]
    return h


class Scan(torch.autograd.Function):
    """`scan`, and back: the gradient of `new` is the same scan from the end."""

    @staticmethod
    def forward(ctx, keep, new):
        h = scan(keep, new)
        ctx.save_for_backward(keep, h)
        return h

    @staticmethod
    def backward(ctx, grad):
        keep, h = ctx.saved_tensors
        following = torch.cat([torch.zeros_like(keep[:1]), keep[1:].flip(0)])
        new = scan(following, grad.flip(0)).flip(0)
        of_keep = torch.zeros_like(keep)
        of_keep[1:] = new[1:] * h[:-1]
        return of_keep, new


def recur(gates, skip, mask):
    """One bidirectional layer from its pre-activations [time, batch, 2 directions x 3 x width] to [time, batch, 2 x width].

    Where `mask` [time, batch] is 0 nothing is taken in, so that a text reads alike whatever it is padded with.
    """
    forward, backward = gates.chunk(2, -1)
    value, keep, read = torch.cat([forward, backward.flip(0)], 1).chunk(3, -1)
    value = value * torch.cat([mask, mask.flip(0)], 1)[..., None]
    keep, read = torch.sigmoid(keep), torch.sigmoid(read)
    ahead, behind = torch.tanh(Scan.apply(keep, (1 - keep) * value)).chunk(2, 1)
    read_ahead, read_behind = read.chunk(2, 1)
    read = torch.cat([read_ahead, read_behind.flip(0)], -1)
    return skip + read * (torch.cat([ahead, behind.flip(0)], -1) - skip)


class Recurrent(nn.Module):
    def __init__(self, inputs, width, dropout):
        super().__init__()
        self.gates = nn.Linear(inputs, 6 * width)
        self.skip = nn.Linear(inputs, 2 * width, bias=False) if inputs != 2 * width else None
        self.dropout = dropout
        with torch.no_grad():
            for direction in (0, 3):
                self.gates.bias[(direction + 1) * width : (direction + 2) * width] = 1.0
                self.gates.bias[(direction + 2) * width : (direction + 3) * width] = 0.5

    def forward(self, x, mask):
        x = steady_dropout(x, self.dropout, self.training)
        return recur(self.gates(x), x if self.skip is None else self.skip(x), mask)


def steady_dropout(x, rate, training):
    """Drops the same inputs all along a sequence."""
    if not training or rate == 0:
        return x
    return x * torch.empty(1, x.size(1), x.size(2), device=x.device).bernoulli_(1 - rate).div_(1 - rate)


class Crf(nn.Module):
    """A linear chain over [time, batch, labels]; `mask` is 1 where there is a token. Forbidden steps weigh -10000."""

    def __init__(self, labels, forbidden, forbidden_first):
        super().__init__()
        self.steps = nn.Parameter(torch.zeros(labels, labels))
        self.first = nn.Parameter(torch.zeros(labels))
        step_mask, first_mask = torch.zeros(labels, labels), torch.zeros(labels)
        for a, b in forbidden:
            step_mask[a, b] = -1e4
        for b in forbidden_first:
            first_mask[b] = -1e4
        self.register_buffer('step_mask', step_mask)
        self.register_buffer('first_mask', first_mask)

    def weights(self):
        return self.steps + self.step_mask, self.first + self.first_mask

    def loss(self, scores, labels, mask):
        steps, first = self.weights()
        gold = first[labels[0]] + scores[0].gather(1, labels[0][:, None])[:, 0]
        arcs = steps[labels[:-1], labels[1:]] + scores[1:].gather(2, labels[1:][:, :, None])[:, :, 0]
        gold = gold + (arcs * mask[1:]).sum(0)
        return torch.logsumexp(self.forward_sums(scores, mask), 1) - gold

    def forward_sums(self, scores, mask):
        """The log of the summed weight of all paths that end in each label: [batch, labels]."""
        steps, first = self.weights()
        if scores.is_cuda:
            return self.forward_sums_at_once(scores, mask)
        each = scores.unbind(0)
        alpha = first + each[0]
        for t in range(1, scores.size(0)):
            following = torch.logsumexp(alpha[:, :, None] + steps[None], 1) + each[t]
            alpha = torch.where(mask[t][:, None] > 0, following, alpha)
        return alpha

    def forward_sums_at_once(self, scores, mask):
        """The same for a GPU: neighbouring steps are multiplied pairwise until one is left."""
        steps, first = self.weights()
        labels = scores.size(2)
        nothing = torch.full((labels, labels), -1e9, device=scores.device).fill_diagonal_(0)
        parts = torch.where(mask[1:, :, None, None] > 0, steps + scores[1:, :, None, :], nothing)
        while parts.size(0) > 1:
            rest = parts[-1:] if parts.size(0) % 2 else parts[:0]
            left, right = parts[0 : parts.size(0) - rest.size(0) : 2], parts[1 : parts.size(0) : 2]
            parts = torch.cat([torch.logsumexp(left[..., :, :, None] + right[..., None, :, :], -2), rest])
        start = first + scores[0]
        return start if parts.size(0) == 0 else torch.logsumexp(start[:, :, None] + parts[0], 1)

    @torch.no_grad()
    def decode(self, scores, mask):
        steps, first = (weights.cpu() for weights in self.weights())
        scores, mask = scores.cpu(), mask.cpu()
        best = first + scores[0]
        back = []
        for t in range(1, scores.size(0)):
            following, where = (best[:, :, None] + steps[None]).max(1)
            present = mask[t][:, None]
            best = (following + scores[t]) * present + best * (1 - present)
            back.append(torch.where(present > 0, where, torch.arange(best.size(1))[None].expand_as(where)))
        at = best.argmax(1)
        path = [at]
        for where in reversed(back):
            at = where.gather(1, at[:, None])[:, 0]
            path.append(at)
        return torch.stack(path[::-1])


class Network(nn.Module):
    def __init__(self, sizes, width=96, role_width=64, dropout=0.3, aux=()):
        super().__init__()
        self.config = dict(sizes=sizes, width=width, role_width=role_width)
        dims = dict(word=96, lemma=40, suffix=24, prefix=16, shape=8, pos=12, quote=6, boundary=6, rule=16)
        self.names = list(dims)
        self.embed = nn.ModuleDict({k: nn.Embedding(sizes[k], dims[k]) for k in dims})
        for table in self.embed.values():
            nn.init.normal_(table.weight, std=0.3)
        inputs = sum(dims.values())
        self.dropout = dropout
        both = 2 * width
        self.reduce = nn.Linear(inputs, 128)
        self.local = nn.Linear(3 * 128, both)
        self.layers = nn.ModuleList([Recurrent(both, width, dropout) for _ in range(3)])
        self.cue = nn.Linear(both, CUE_LABELS)
        self.cue_crf = Crf(CUE_LABELS, [(0, 2)], [2])
        # of one cue
        self.token_gates = nn.Linear(both, 6 * role_width)
        self.token_skip = nn.Linear(both, 2 * role_width, bias=False)
        self.cue_gates = nn.Linear(3 * both, 6 * role_width, bias=False)
        # rows: distances, sentences, roles by rule, quotations
        self.place = nn.EmbeddingBag(DISTANCES + SENTENCES + RULE_ROLES + QUOTATIONS, 6 * role_width, mode='sum')
        nn.init.normal_(self.place.weight, std=0.1)
        self.second = Recurrent(2 * role_width, role_width, dropout)
        self.role = nn.Linear(2 * role_width, ROLE_LABELS)
        self.role_crf = Crf(ROLE_LABELS, [(0, 2), (0, 4), (1, 4), (2, 4), (3, 2), (4, 2)], [2, 4])
        # helpers in training alone
        self.aux = nn.ModuleDict({k: nn.Linear(both, n) for k, n in aux})
        self.head_from, self.head_to = nn.Linear(both, 64), nn.Linear(both, 64)
        self.language = None

    def guess_words(self, ids, many):
        """Has training guess the `many` commonest lemmas too; `ids`: lemma -> which of them, or a negative number."""
        width = self.config['width']
        self.language = nn.ModuleDict({side: nn.Linear(width, many) for side in ('ahead', 'behind')})
        self.register_buffer('language_ids', ids, persistent=False)

    def encode(self, ids, mask):
        """ids: name -> [time, batch]; mask: [time, batch], 0 past a text's end; gives the states after each layer, [time, batch, 2 x width]."""
        parts = []
        for name in self.names:
            part = self.embed[name](ids[name])
            if name in ('word', 'lemma') and self.training:
                part = part * torch.empty(part.shape[:2] + (1,), device=part.device).bernoulli_(0.9)
            parts.append(part)
        x = torch.cat(parts, -1)
        x = steady_dropout(x, 0.15, self.training)
        x = torch.relu(self.reduce(x)) * mask[..., None]
        zero = torch.zeros_like(x[:1])
        x = torch.cat([torch.cat([zero, x[:-1]]), x, torch.cat([x[1:], zero])], -1)
        x = torch.relu(self.local(x))
        states = []
        for layer in self.layers:
            x = layer(x, mask)
            states.append(x)
        return states

    def read_cue(self, token_gates, token_skip, cue_vector, distance, sentence, by_rule, quotation, mask):
        """Label scores [time, cues, 5] from tokens' shared products and what depends on the cue."""
        rows = torch.stack([distance, sentence + DISTANCES, by_rule + DISTANCES + SENTENCES, quotation + DISTANCES + SENTENCES + RULE_ROLES], -1)
        gates = token_gates + cue_vector[None] + self.place(rows.flatten(0, 1)).view(*distance.shape, -1)
        x = self.second(recur(gates, token_skip, mask), mask)
        return self.role(steady_dropout(x, self.dropout, self.training))


def distance_bucket(offset):
    """Tokens before the first token of the cue (negative), inside (0), after the last (positive) -> 0..47."""
    size = abs(offset)
    step = size if size <= 12 else 12 + (size - 12) // 3 if size <= 30 else 18 + min(5, (size - 30) // 10)
    return 23 - min(step, 23) if offset < 0 else 24 + min(step, 23)
