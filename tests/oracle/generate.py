#!/usr/bin/env python3
"""The outside oracle: posteriors and information gains by plain enumeration, written apart from the engine.

    python3 tests/oracle/generate.py               # needs cargo, for `cargo posterior export`
    python3 tests/oracle/generate.py export.json   # from an export made before

It rewrites the golden files beside it; `cargo test oracle` compares the engine with them, to 1e-12:

    networks.txt   1,000 random networks. A network grows from its seed by the recipe in `random_network`, which the test
                   follows too, so that only results are kept: seed, one posterior per cause, P(no cause), one gain per question.
    priors.txt     400 more, of which those with an even seed allow at most so many causes together, the others exactly one.
    pack.json      the pack's ids and numbers as they were, no wording: tells whether pack.txt is stale.
    pack.txt       60 random sets of answers to the pack: seed, posteriors, P(no cause), one gain per question of the export.

Run it again after a change of the pack's numbers. Only Python's standard library is used, and none of the engine's ways: sets
are tuples from itertools, every product is taken from scratch, sums are math.fsum, and a gain is Σ p log₂(p / (p p)).
"""

import itertools
import json
import math
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
NETWORKS = 1000
PRIORS = 400
SITTINGS = 60


class SplitMix64:
    """https://prng.di.unimi.it/splitmix64.c"""

    def __init__(self, seed):
        self.state = seed

    def bits(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) % 2**64
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) % 2**64
        return z ^ (z >> 31)

    def uniform(self):
        return (self.bits() >> 11) * 2.0**-53

    def below(self, n):
        return int(self.uniform() * n)


EXACTLY_ONE = range(1, 2)


class Network:
    """priors: one per cause. questions: lists of options, each (neutral, share, {cause: ratio}). sizes: how many causes there can
    be together; where it is exactly one, priors are relative frequencies."""

    def __init__(self, priors, temper, noise, questions, sizes=None):
        self.priors, self.temper, self.noise, self.questions = priors, temper, noise, questions
        self.sizes = range(len(priors) + 1) if sizes is None else sizes

    def subsets(self):
        causes = range(len(self.priors))
        for size in self.sizes:
            yield from itertools.combinations(causes, size)

    def prior(self, subset):
        if self.sizes == EXACTLY_ONE:
            return self.priors[subset[0]]
        return math.prod(p if cause in subset else 1 - p for cause, p in enumerate(self.priors))

    def likelihoods(self, question, subset):
        """P(option | subset) by option index, for the options that carry evidence."""
        raw = {}
        for index, (neutral, share, ratios) in enumerate(self.questions[question]):
            if not neutral:
                raw[index] = share * math.prod(ratios.get(cause, 1.0) ** self.temper for cause in subset)
        total = math.fsum(raw.values())
        return {index: (1 - self.noise) * value / total + self.noise / len(raw) for index, value in raw.items()}

    def results(self, answers):
        """Posteriors, P(no cause), and Σ over causes of I(cause; answer) for every question."""
        subsets = list(self.subsets())
        tables = [[self.likelihoods(question, subset) for subset in subsets] for question in range(len(self.questions))]
        belief = []
        for place, subset in enumerate(subsets):
            seen = [tables[question][place].get(option, 1.0) for question, option in answers.items()]
            belief.append(self.prior(subset) * math.prod(seen))
        total = math.fsum(belief)
        belief = [weight / total for weight in belief]
        causes = range(len(self.priors))
        posteriors = [math.fsum(b for b, subset in zip(belief, subsets) if cause in subset) for cause in causes]
        gains = [math.fsum(self.information(table, subsets, belief, cause) for cause in causes) for table in tables]
        return posteriors, belief[subsets.index(())] if () in subsets else 0.0, gains

    def information(self, table, subsets, belief, cause):
        terms = []
        for present in (True, False):
            places = [place for place, subset in enumerate(subsets) if (cause in subset) == present]
            side = math.fsum(belief[place] for place in places)
            for option in table[0]:
                whole = math.fsum(b * row[option] for b, row in zip(belief, table))
                joint = math.fsum(belief[place] * table[place][option] for place in places)
                if joint > 0:
                    terms.append(joint * math.log2(joint / (whole * side)))
        return math.fsum(terms)


def random_network(seed):
    """The recipe; the order of the draws matters."""
    random = SplitMix64(seed)
    causes = 1 + random.below(6)
    priors = [0.02 + 0.6 * random.uniform() for _ in range(causes)]
    temper = 0.3 + 0.7 * random.uniform()
    noise = 0.2 * random.uniform()
    questions = []
    for _ in range(1 + random.below(5)):
        options = []
        for index in range(2 + random.below(4)):
            neutral = index >= 2 and random.uniform() < 0.2
            share = 0.05 + random.uniform()
            ratios = {}
            for cause in range(causes):
                if random.uniform() < 0.5:
                    ratios[cause] = 0.2 + 4.0 * random.uniform()
            options.append((neutral, share, ratios))
        questions.append(options)
    answers = {}
    for question, options in enumerate(questions):
        option = random.below(len(options) + 1) - 1
        if option >= 0:
            answers[question] = option
    return Network(priors, temper, noise, questions), answers


def with_prior(seed):
    """The same network, but not all sets of its causes are possible."""
    network, answers = random_network(seed)
    most = min(1 + seed // 2 % 3, len(network.priors))
    network.sizes = range(most + 1) if seed % 2 == 0 else EXACTLY_ONE
    return network, answers


def pack_network(export):
    causes = [cause["id"] for cause in export["causes"]]
    questions = []
    for question in export["questions"]:
        options = []
        for option in question["options"]:
            ratios = {causes.index(cause): ratio for cause, ratio in option["lr"].items()}
            options.append((option["neutral"], option["share"], ratios))
        questions.append(options)
    return Network([cause["prior"] for cause in export["causes"]], export["temper"], export["noise"], questions)


def pack_answers(seed, network):
    """Each question is answered with probability 0.6, every option alike."""
    random = SplitMix64(seed)
    answers = {}
    for question, options in enumerate(network.questions):
        if random.uniform() < 0.6:
            answers[question] = random.below(len(options))
    return answers


def numbers_of(export):
    """Ids and numbers only: wording and origins may change freely."""
    option = lambda o: {key: o[key] for key in ("id", "neutral", "share", "lr")}
    question = lambda q: {"id": q["id"], "options": [option(o) for o in q["options"]]}
    return {
        "causes": [{key: cause[key] for key in ("id", "prior")} for cause in export["causes"]],
        "temper": export["temper"],
        "noise": export["noise"],
        "questions": [question(q) for q in export["questions"]],
    }


def line(seed, results):
    posteriors, no_cause, gains = results
    return " ".join([str(seed), *map(repr, posteriors), repr(no_cause), *map(repr, gains)]) + "\n"


def main():
    if len(sys.argv) > 1:
        export = json.loads(pathlib.Path(sys.argv[1]).read_text())
    else:
        command = ["cargo", "posterior", "export"]
        export = json.loads(subprocess.run(command, cwd=HERE, check=True, stdout=subprocess.PIPE).stdout)
    with open(HERE / "networks.txt", "w") as out:
        for seed in range(NETWORKS):
            network, answers = random_network(seed)
            out.write(line(seed, network.results(answers)))
    with open(HERE / "priors.txt", "w") as out:
        for seed in range(PRIORS):
            network, answers = with_prior(seed)
            out.write(line(seed, network.results(answers)))
    numbers = numbers_of(export)
    (HERE / "pack.json").write_text(json.dumps(numbers, indent=1) + "\n")
    network = pack_network(numbers)
    with open(HERE / "pack.txt", "w") as out:
        for seed in range(SITTINGS):
            out.write(line(seed, network.results(pack_answers(seed, network))))


if __name__ == "__main__":
    main()
