"""Trains the attribution network: `python3 training/attribution/train.py --data FOLDER --out FOLDER [--epochs N] [--seed N] [--device cpu|cuda]`.

FOLDER holds train.jsonl and dev.jsonl as export.ts writes them. Deterministic for a seed on one thread. Keeps an average of the
weights (decay 0.999); the epoch with the best mean of dev F1s is kept in OUT/model.pt.
"""
import argparse
import collections
import json
import math
import os
import random
import time

os.environ.setdefault('OMP_NUM_THREADS', '1')
os.environ.setdefault('OPENBLAS_NUM_THREADS', '1')
import numpy as np
import torch
from torch.nn import functional as F

from network import Network, distance_bucket

FEATURES = ['word', 'lemma', 'suffix', 'prefix', 'shape', 'pos', 'quote', 'boundary', 'rule']
FIXED = {'quote': 5, 'boundary': 8, 'rule': 27}
LEAST = {'word': 3, 'lemma': 3, 'suffix': 4, 'prefix': 4, 'shape': 1, 'pos': 1}
WINDOW = dict(before=40, after=64, sentencesBefore=1, sentencesAfter=2, quotedBefore=120, quotedAfter=200)
IGNORE = -100
HELPER_WEIGHT = 0.15
LANGUAGE_WEIGHT = 0.05
LANGUAGE_LEMMAS = 2500


def load(path):
    with open(path, encoding='utf8') as lines:
        return [json.loads(line) for line in lines]


def vocabularies(articles):
    """Known values of each feature in order; place 0 stands for every other value."""
    made = {}
    for name, least in LEAST.items():
        counts = collections.Counter(value for article in articles for value in article[name])
        made[name] = [''] + sorted(value for value, n in counts.items() if n >= least and value != '')
    return made


def prepare(articles, known, aux):
    index = {name: {value: at for at, value in enumerate(values)} for name, values in known.items()}
    for article in articles:
        ids = {}
        for name in FEATURES:
            values = article[name]
            ids[name] = np.array(values if name in FIXED else [index[name].get(value, 0) for value in values], dtype=np.int64)
        article['ids'] = ids
        article['sentence'] = np.array(article['sentence'])
        article['quotation'] = np.array(article['quotation'])
        article['aux'] = {k: np.array([IGNORE if v is None else aux[k].get(v, IGNORE) for v in article['parse'][k]]) for k in aux}
        article['head'] = np.array(article['parse']['head'])
        gold = {}
        for one in article['gold']:
            if one['cue']:
                gold.setdefault((one['cue'][0][0], one['cue'][-1][1]), (one['source'], one['content']))
        article['by_cue'] = gold
        labels = np.zeros(len(article['sentence']), dtype=np.int64)
        for first, end in sorted(gold, key=lambda c: c[0] - c[1]):
            labels[first:end] = 2
            labels[first] = 1
        article['cues'] = labels
        article['surroundings'] = {}
        article['rule_cues'] = [(r['cue'][0][0], r['cue'][0][1], r) for r in article['rules'] if r['cue']]


def chunks(article, size, rng):
    """Cuts an article at sentence ends into runs of at most about `size` tokens."""
    sentence = article['sentence']
    starts = [0] + [i for i in range(1, len(sentence)) if sentence[i] != sentence[i - 1]] + [len(sentence)]
    limit = rng.randint(size // 2, size) if rng else size
    cuts, begin = [], 0
    for a, b in zip(starts, starts[1:]):
        if b - begin > limit and a > begin:
            cuts.append((begin, a))
            begin, limit = a, size
    if begin < len(sentence):
        cuts.append((begin, len(sentence)))
    pieces = []
    for a, b in cuts:
        while b - a > 2 * size:
            pieces.append((a, a + size))
            a += size
        if b > a:
            pieces.append((a, b))
    return [(article, a, b) for a, b in pieces]


def columns(values, length, fill=0, device='cpu'):
    """Sequences side by side: [length, how many]."""
    made = np.full((length, len(values)), fill, dtype=values[0].dtype)
    for column, value in enumerate(values):
        made[: len(value), column] = value
    return torch.from_numpy(made).to(device)


def present(lengths, length, device):
    return (torch.arange(length)[:, None] < torch.tensor(lengths)[None]).float().to(device)


def batch_ids(batch, length, names, device):
    return {n: columns([art['ids'][n][a:b] for art, a, b in batch], length, device=device) for n in names}


def window(article, first, end, low, high):
    """The tokens around a cue within [low, high)."""
    a, b = surroundings(article, first, end)[0]
    return max(a, min(low, first)), min(b, max(high, end))


def surroundings(article, first, end):
    """A cue's whole window, and what its tokens' distances, sentences and quotations are; kept, since each epoch asks again."""
    kept = article['surroundings']
    if (first, end) not in kept:
        a, b = whole_window(article, first, end)
        at = np.arange(a, b)
        offset = np.where(at < first, at - first, np.where(at >= end, at - end + 1, 0))
        distance = DISTANCE[np.clip(offset, -200, 200) + 200]
        sentence = np.clip(article['sentence'][a:b] - article['sentence'][first], -3, 3) + 3
        kept[first, end] = (a, b), distance, sentence, quotation_ranks(article['quotation'], first, end, a, b)
    return kept[first, end]


def whole_window(article, first, end):
    """The tokens around a cue: so many, of so many sentences, and on to the end of a quotation that reaches out of them."""
    low, high = 0, len(article['sentence'])
    sentence, quotation = article['sentence'], article['quotation']
    own, last = sentence[first], sentence[end - 1]
    a, b = first, end
    while a > low:
        near = first - a < WINDOW['before'] and sentence[a - 1] >= own - WINDOW['sentencesBefore']
        quoted = first - a < WINDOW['quotedBefore'] and quotation[a] >= 0 and quotation[a] == quotation[a - 1]
        if not near and not quoted:
            break
        a -= 1
    while b < high:
        near = b - end < WINDOW['after'] and sentence[b] <= last + WINDOW['sentencesAfter']
        quoted = b - end < WINDOW['quotedAfter'] and quotation[b] >= 0 and quotation[b] == quotation[b - 1]
        if not near and not quoted:
            break
        b += 1
    return a, b


def quotation_ranks(quotation, first, end, a, b):
    """For each token of [a, b): see QUOTATIONS."""
    own = quotation[first]
    ranks = np.zeros(b - a, dtype=np.int64)
    seen, last = 0, -1
    for at in range(end, b):
        q = quotation[at]
        if q >= 0 and q != own:
            if q != last:
                seen, last = seen + 1, q
            ranks[at - a] = min(1 + seen, 4)
    seen, last = 0, -1
    for at in range(first - 1, a - 1, -1):
        q = quotation[at]
        if q >= 0 and q != own:
            if q != last:
                seen, last = seen + 1, q
            ranks[at - a] = min(4 + seen, 6)
    if own >= 0:
        ranks[quotation[a:b] == own] = 1
    return ranks


DISTANCE = np.array([distance_bucket(o) for o in range(-200, 201)])


def cue_inputs(article, first, end, a, b, cue_tokens, use_rules):
    """What depends on the cue for each token of its window [a, b)."""
    (begin, _), *all_ = surroundings(article, first, end)
    distance, sentence, ranks = (values[a - begin : b - begin] for values in all_)
    other = cue_tokens[a:b].copy()
    other[max(first - a, 0) : end - a] = 0
    by_rule = np.zeros(b - a, dtype=np.int64)
    if use_rules:
        rule = next((r for f, e, r in article['rule_cues'] if f < end and first < e), None)
        if rule is not None:
            by_rule[:] = 1
            for role, code in (('source', 2), ('content', 3)):
                for s, e in rule[role]:
                    by_rule[max(s - a, 0) : max(e - a, 0)] = code
    by_rule += 4 * other
    return distance, sentence, by_rule, ranks


def role_labels(spans, a, b):
    labels = np.zeros(b - a, dtype=np.int64)
    source, content = spans
    for role, code in ((content, 3), (source, 1)):
        for s, e in role:
            s, e = max(s, a), min(e, b)
            if e > s:
                labels[s - a : e - a] = code + 1
                labels[s - a] = code
    return labels


def spans_of(labels, code, first):
    """Spans of one role in a label sequence, absolute."""
    spans = []
    for i, label in enumerate(labels):
        if label == code or (label == code + 1 and (not spans or spans[-1][1] != first + i)):
            spans.append([first + i, first + i + 1])
        elif label == code + 1:
            spans[-1][1] = first + i + 1
    return [tuple(s) for s in spans]


LONGEST_CUE = 12


def cue_spans(labels, first=0):
    return [(a, b) for a, b in spans_of(labels, 1, first) if b - a <= LONGEST_CUE]


def read_batch(net, top, batch, items, use_rules):
    """Scores for the windows of cues: items are (column, first, end, gold labels or None, cue tokens of the article)."""
    token_gates, token_skip = net.token_gates(top), net.token_skip(top)
    spans, features = [], []
    for column, first, end, cue_tokens in items:
        article, low, high = batch[column]
        a, b = window(article, first, end, low, high)
        spans.append((a, b))
        features.append(cue_inputs(article, first, end, a, b, cue_tokens, use_rules))
    length, device = max(b - a for a, b in spans), top.device
    distance, sentence, by_rule, quotation = (columns([f[i] for f in features], length, device=device) for i in range(4))
    rows = torch.tensor([c for c, *_ in items], device=device)
    starts, lasts_ = (torch.tensor(values) for values in zip(*[(a - batch[c][1], b - a - 1) for (c, *_), (a, b) in zip(items, spans)]))
    at = (torch.minimum(torch.arange(length)[:, None], lasts_[None]) + starts[None]).to(device)
    gates, skip = token_gates[at, rows[None]], token_skip[at, rows[None]]
    flat, wide = top.flatten(0, 1), top.size(1)
    inside = [(np.arange(f, e) - batch[c][1]) * wide + c for c, f, e, _ in items]
    bags = torch.from_numpy(np.cumsum([0] + [len(i) for i in inside[:-1]])).to(device)
    means = F.embedding_bag(torch.from_numpy(np.concatenate(inside)).to(device), flat, bags, mode='mean')
    firsts = flat[torch.tensor([int(i[0]) for i in inside], device=device)]
    lasts = flat[torch.tensor([int(i[-1]) for i in inside], device=device)]
    vector = net.cue_gates(torch.cat([firsts, means, lasts], -1))
    mask = present([b - a for a, b in spans], length, device)
    scores = net.read_cue(gates, skip, vector, distance, sentence, by_rule, quotation, mask)
    return scores, mask, spans


def train_step(net, batch, rng):
    """Losses of one batch by name. Each text is read under two dropouts, which should agree (R-Drop, Liang et al. 2021)."""
    device, single = net.cue.bias.device, len(batch)
    length = max(b - a for _, a, b in batch)
    ids = augmented(batch_ids(batch, length, FEATURES, 'cpu'), rng)
    use_rules = rng.random() >= 0.3
    batch = batch + batch
    ids = {name: torch.cat([values, values], 1).to(device) for name, values in ids.items()}
    mask = present([b - a for _, a, b in batch], length, device)
    states = net.encode(ids, mask)
    top = states[-1]
    scores = net.cue(steady(top, net))
    labels = columns([art['cues'][a:b] for art, a, b in batch], length, device=device)
    losses = {
        'cue': net.cue_crf.loss(scores, labels, mask).sum() / mask.sum() * 10,
        'cue-agreement': agreement(scores, mask, single) / mask.sum() * 10,
    }
    predicted = net.cue_crf.decode(scores[:, :single].detach(), mask[:, :single]).numpy()
    items, targets = cues_to_read(batch[:single], predicted, rng)
    if items:
        many = len(items)
        items = items + [(column + single, *rest) for column, *rest in items]
        targets = targets + targets
        scores, window_mask, spans = read_batch(net, top, batch, items, use_rules)
        labels = columns([role_labels(t, a, b) for t, (a, b) in zip(targets, spans)], scores.size(0), device=device)
        losses['role'] = net.role_crf.loss(scores, labels, window_mask).mean() * 0.3
        losses['role-agreement'] = agreement(scores, window_mask, many) / (2 * many) * 0.3
    return {**losses, **helper_losses(net, batch, ids, states, mask)}


def augmented(ids, rng):
    """Hides the rules from some texts, and sets some all in capitals or in small letters."""
    for column in range(ids['rule'].size(1)):
        if rng.random() < 0.3:
            ids['rule'][:, column] = 0
        shout = rng.random()
        if shout < 0.04:
            shape = ids['shape'][:, column]
            shape[(shape == SHAPE['Title']) | (shape == SHAPE['lower']) | (shape == SHAPE['Mixed'])] = SHAPE['UPPER']
        elif shout < 0.08:
            shape = ids['shape'][:, column]
            shape[(shape == SHAPE['Title']) | (shape == SHAPE['UPPER']) | (shape == SHAPE['Mixed']) | (shape == SHAPE['A'])] = SHAPE['lower']
    return ids


def cues_to_read(batch, predicted, rng):
    """The cues by hand, and some found where there is none, with the spans to find for each."""
    items, targets = [], []
    for column, (article, low, high) in enumerate(batch):
        tokens = (article['cues'] > 0).astype(np.int64)
        seen = set()
        for first, end in article['by_cue']:
            if low <= first and end <= high:
                seen.add((first, end))
                items.append((column, first, end, tokens))
                targets.append(article['by_cue'][first, end])
        spare = len(seen) // 2
        for first, end in cue_spans(predicted[: high - low, column], low):
            if (first, end) in seen or spare == 0:
                continue
            spare -= 1
            near = [c for c in seen if c[0] < end and first < c[1]]
            if near and rng.random() < 0.5:
                items.append((column, first, end, tokens))
                targets.append(article['by_cue'][near[0]])
            elif not near and rng.random() < 0.5:
                items.append((column, first, end, tokens))
                targets.append(([], []))
    return items, targets


def agreement(scores, mask, single):
    """How far the two readings of the same tokens lie apart: the divergence both ways, summed over tokens."""
    one, other = F.log_softmax(scores[:, :single], -1), F.log_softmax(scores[:, single:], -1)
    apart = ((one.exp() - other.exp()) * (one - other)).sum(-1)
    return (apart * mask[:, :single]).sum()


def helper_losses(net, batch, ids, states, mask):
    losses, length, device = {}, mask.size(0), mask.device
    middle = states[1]
    for name, layer in net.aux.items():
        gold = columns([art['aux'][name][a:b] for art, a, b in batch], length, IGNORE, device)
        losses[name] = F.cross_entropy(layer(steady(middle, net)).flatten(0, 1), gold.flatten(), ignore_index=IGNORE) * HELPER_WEIGHT
    heads = columns([head_targets(art, a, b) for art, a, b in batch], length, IGNORE, device)
    arcs = torch.einsum('tbd,sbd->bts', net.head_from(middle), net.head_to(middle)) / 8
    arcs = arcs + (mask.t()[:, None, :] - 1) * 1e4
    losses['head'] = F.cross_entropy(arcs.flatten(0, 1), heads.t().flatten(), ignore_index=IGNORE) * HELPER_WEIGHT
    losses['language'] = language_loss(net, ids['lemma'], states[0], mask)
    return losses


def language_loss(net, lemmas, states, mask):
    """Guesses the lemma two tokens on from what was read before it, and the one two back (Rei 2017): a state has seen its neighbour."""
    ahead, behind = states.chunk(2, -1)
    frequent = net.language_ids[lemmas].masked_fill(mask == 0, IGNORE)
    guess = lambda half, layer, gold: F.cross_entropy(layer(steady(half, net)).flatten(0, 1), gold.flatten(), ignore_index=IGNORE)
    return (guess(ahead[:-2], net.language['ahead'], frequent[2:]) + guess(behind[2:], net.language['behind'], frequent[:-2])) * LANGUAGE_WEIGHT


def head_targets(article, a, b):
    head = article['head'][a:b]
    return np.where((head >= a) & (head < b), head - a, IGNORE)


def steady(x, net):
    return F.dropout(x, net.dropout, net.training)


@torch.no_grad()
def predict(net, articles, size=400, use_rules=True, bias=0.0):
    """The attributions of each article as (cue, sources, contents)."""
    found = {id(article): [] for article in articles}
    pieces = sorted((piece for article in articles for piece in chunks(article, size, None)), key=lambda p: p[2] - p[1])
    for at in range(0, len(pieces), 16):
        batch = pieces[at : at + 16]
        for column, attribution in predict_batch(net, batch, use_rules, bias):
            found[id(batch[column][0])].append(attribution)
    return [found[id(article)] for article in articles]


def predict_batch(net, batch, use_rules, bias):
    device = net.cue.bias.device
    lengths = [high - low for _, low, high in batch]
    ids = batch_ids(batch, max(lengths), FEATURES, device)
    if not use_rules:
        ids['rule'][:] = 0
    mask = present(lengths, max(lengths), device)
    top = net.encode(ids, mask)[-1]
    scores = net.cue(top)
    scores[..., 0] -= bias
    labels = net.cue_crf.decode(scores, mask).numpy()
    items = []
    for column, (article, low, high) in enumerate(batch):
        cues = cue_spans(labels[: high - low, column], low)
        tokens = np.zeros(len(article['sentence']), dtype=np.int64)
        for first, end in cues:
            tokens[first:end] = 1
        items += [(column, first, end, tokens) for first, end in cues]
    if not items:
        return
    scores, mask, spans = read_batch(net, top, batch, items, use_rules)
    paths = net.role_crf.decode(scores, mask).numpy()
    for at, ((column, first, end, _), (a, b)) in enumerate(zip(items, spans)):
        path = paths[: b - a, at]
        yield column, ((first, end), spans_of(path, 1, a), spans_of(path, 3, a))


def f1(right, predicted, gold):
    return 200 * right / max(1, predicted + gold)


def evaluate(net, articles, **options):
    flat = {k: [0, 0, 0] for k in ('source', 'cue', 'content')}
    linked = [0, 0, 0, 0]
    for article, all_made in zip(articles, predict(net, articles, **options)):
        made = [m for m in all_made if m[2]]
        gold = [((g['cue'][0][0], g['cue'][-1][1]) if g['cue'] else None, [tuple(s) for s in g['source']], [tuple(s) for s in g['content']]) for g in article['gold']]
        for at, role in enumerate(('cue', 'source', 'content')):
            spans = lambda all_: {s for one in all_ for s in (([one[0]] if one[0] else []) if at == 0 else one[at])}
            p, g = spans(made), spans(gold)
            flat[role] = [x + y for x, y in zip(flat[role], (len(p & g), len(p), len(g)))]
        key = lambda one: (one[0], tuple(one[1]), tuple(one[2]))
        p, g = [key(one) for one in made], [key(one) for one in gold]
        linked = [x + y for x, y in zip(linked, (sum(k in g for k in p), len(p), sum(k in p for k in g), len(g)))]
    precision, recall = linked[0] / max(1, linked[1]), linked[2] / max(1, linked[3])
    result = {role: round(f1(*counts), 1) for role, counts in flat.items()}
    result['all'] = round(200 * precision * recall / max(1e-9, precision + recall), 1)
    result['cueP'] = round(100 * flat['cue'][0] / max(1, flat['cue'][1]), 1)
    return result


SHAPE = {}


def main():
    options = argparse.ArgumentParser()
    options.add_argument('--data', required=True)
    options.add_argument('--out', required=True)
    options.add_argument('--epochs', type=int, default=28)
    options.add_argument('--seed', type=int, default=1)
    options.add_argument('--width', type=int, default=112)
    options.add_argument('--dropout', type=float, default=0.33)
    options.add_argument('--rate', type=float, default=3.2e-3)
    options.add_argument('--batch', type=int, default=32)
    options.add_argument('--articles', type=int, default=10**9)
    options.add_argument('--device', default='cpu', help='cpu or cuda')
    options.add_argument('--minutes', type=float, default=math.inf, help='ends in time: the rate falls with the clock where that is quicker')
    args = options.parse_args()
    started = time.time()
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    os.makedirs(args.out, exist_ok=True)
    train, dev = load(f'{args.data}/train.jsonl')[: args.articles], load(f'{args.data}/dev.jsonl')
    known = vocabularies(train)
    aux = {}
    for name in ('tag', 'relation', 'name'):
        counts = collections.Counter(v for article in train for v in article['parse'][name] if v is not None)
        aux[name] = {v: i for i, v in enumerate(sorted(v for v, n in counts.items() if n >= 20))}
    prepare(train, known, aux)
    prepare(dev, known, aux)
    SHAPE.update({value: at for at, value in enumerate(known['shape'])})
    for shape in ('Title', 'lower', 'Mixed', 'UPPER', 'A'):
        assert shape in SHAPE, shape
    counts = collections.Counter(lemma for article in train for lemma in article['lemma'])
    frequent = {lemma: at for at, (lemma, _) in enumerate(counts.most_common(LANGUAGE_LEMMAS))}
    sizes = {name: FIXED.get(name) or len(known[name]) for name in FEATURES}
    net = Network(sizes, width=args.width, dropout=args.dropout, aux=[(k, len(v)) for k, v in aux.items()])
    net.guess_words(torch.tensor([frequent.get(lemma, IGNORE) for lemma in known['lemma']]), LANGUAGE_LEMMAS)
    net.to(args.device)
    mean = {k: v.clone() for k, v in net.state_dict().items()}
    averaged = [mean[name] for name, _ in net.named_parameters()]
    print('parameters', sum(p.numel() for p in net.parameters()), sizes, flush=True)
    optimizer = torch.optim.AdamW(net.parameters(), lr=args.rate, weight_decay=1e-2, betas=(0.9, 0.98))
    step, best = 0, -1.0
    per_epoch = sum(len(a['sentence']) for a in train) / (args.batch * 200)
    total = int(per_epoch * args.epochs)
    gone = lambda: max(step / total, (time.time() - started) / 60 / args.minutes)
    for epoch in range(args.epochs):
        if gone() >= 1:
            break
        begun = time.time()
        net.train()
        pieces = [piece for article in train for piece in chunks(article, 256, rng)]
        pieces.sort(key=lambda p: p[2] - p[1] + rng.random() * 40)
        batches = [pieces[i : i + args.batch] for i in range(0, len(pieces), args.batch)]
        rng.shuffle(batches)
        sums = collections.Counter()
        for batch in batches:
            if (time.time() - started) / 60 > args.minutes:
                break
            rate = args.rate * min(1, (step + 1) / 200) * 0.5 * (1 + math.cos(math.pi * min(1, gone())))
            for group in optimizer.param_groups:
                group['lr'] = max(rate, 1e-5)
            losses = train_step(net, batch, rng)
            optimizer.zero_grad()
            sum(losses.values()).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimizer.step()
            step += 1
            decay = min(0.999, (1 + step) / (10 + step))
            with torch.no_grad():
                torch._foreach_mul_(averaged, decay)
                torch._foreach_add_(averaged, list(net.parameters()), alpha=1 - decay)
            for k, v in losses.items():
                sums[k] = sums[k] + v.detach()
            if step % 50 == 0 and epoch == 0:
                print(step, len(batches), {k: round(float(v) / step, 3) for k, v in sums.items()}, round(time.time() - begun, 1), flush=True)
        held = {k: v.clone() for k, v in net.state_dict().items()}
        net.load_state_dict(mean)
        net.eval()
        scores = evaluate(net, dev)
        goal = scores['source'] + scores['cue'] + scores['content'] + scores['all']
        print(epoch + 1, {k: round(float(v) / len(batches), 3) for k, v in sums.items()}, scores, f'{time.time() - begun:.0f} s', flush=True)
        if goal > best:
            best = goal
            weights = {k: v.cpu() for k, v in mean.items() if not k.startswith('language')}
            torch.save({'weights': weights, 'known': known, 'config': net.config, 'scores': scores}, f'{args.out}/model.pt')
        net.load_state_dict(held)
    best_model = torch.load(f'{args.out}/model.pt')
    net.load_state_dict(best_model['weights'], strict=False)
    net.eval()
    for bias in (-0.6, -0.4, -0.2, 0.0, 0.2):
        print('bias', bias, evaluate(net, dev, bias=bias), flush=True)
    print('without rules', evaluate(net, dev, use_rules=False), flush=True)


if __name__ == '__main__':
    main()
