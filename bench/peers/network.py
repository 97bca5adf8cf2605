"""What every Python peer shares: the networks read, the scores from a table of sets, times, and the answer as JSON."""

import json
import statistics
import sys
import time

import numpy


def networks():
    """The networks that `posterior bench networks` wrote."""
    with open(sys.argv[1], encoding="utf-8") as file:
        return json.load(file)


def rows_over_all(network, question):
    """[option][set of causes]: the rows of a question laid out over every set of causes."""
    causes = len(network["priors"])
    sets = numpy.arange(1 << causes)
    part = numpy.zeros_like(sets)
    for bit, cause in enumerate(question["parents"]):
        part |= ((sets >> cause) & 1) << bit
    return numpy.asarray(question["rows"])[:, part]


def scorer(network):
    """A function from P(set), one per set, to Σ over causes of I(cause; answer) in bits, one per open question."""
    causes = len(network["priors"])
    sets = numpy.arange(1 << causes)
    holds = ((sets[:, None] >> numpy.arange(causes)) & 1).astype(float)
    tables = [rows_over_all(network, network["questions"][place]) for place, _ in network["gains"]]
    stacked = numpy.vstack(tables)
    ends = numpy.cumsum([0] + [len(table) for table in tables])[:-1]

    def surprise(p):
        return -p * numpy.log2(numpy.where(p > 0, p, 1.0))

    def score(belief):
        joint = (stacked * belief) @ holds
        answer = stacked @ belief
        marginal = belief @ holds
        known = surprise(joint) + surprise(answer[:, None] - joint)
        each = surprise(marginal) + surprise(1 - marginal) + surprise(answer)[:, None] - known
        # The causes' own entropies count once a question, the rest once an option.
        own = (surprise(marginal) + surprise(1 - marginal)).sum()
        options = (each - (surprise(marginal) + surprise(1 - marginal))).sum(axis=1)
        return numpy.add.reduceat(options, ends) + own

    return score


def timed(job, seconds=2.0, most=400):
    """Median and least of single runs, µs, within about so many seconds; and how many runs that were."""
    job()
    taken = []
    began = time.perf_counter()
    while not taken or (len(taken) < most and time.perf_counter() - began < seconds):
        start = time.perf_counter_ns()
        job()
        taken.append((time.perf_counter_ns() - start) / 1000)
    return {"median": statistics.median(taken), "least": min(taken), "runs": len(taken)}


def tell(results):
    """Writes the results, one per network."""
    json.dump(results, sys.stdout)


def result(posteriors, step):
    """What one network gave: `posteriors` and `step` each do their work once; `step` gives the scores too."""
    _, gains = step()
    return {
        "posteriors": [float(p) for p in posteriors()],
        "gains": [float(gain) for gain in gains],
        "posteriors_us": timed(posteriors),
        "step_us": timed(step),
    }
