"""numpy: every set of causes enumerated with arrays, as our engine does; the tables are laid out beforehand."""

import numpy
from network import networks, result, rows_over_all, scorer, tell


def measured(network):
    causes = len(network["priors"])
    sets = numpy.arange(1 << causes)
    holds = ((sets[:, None] >> numpy.arange(causes)) & 1).astype(float)
    prior = numpy.ones(1 << causes)
    for cause, p in enumerate(network["priors"]):
        prior = prior * numpy.where(holds[:, cause] == 1, p, 1 - p)
    tables = [rows_over_all(network, question) for question in network["questions"]]
    score = scorer(network)

    def belief():
        weight = prior
        for question, option in network["answers"]:
            weight = weight * tables[question][option]
        return weight / weight.sum()

    def step():
        found = belief()
        return found, score(found)

    return result(lambda: belief() @ holds, step)


tell([measured(network) for network in networks()])
