"""pgmpy: variable elimination. The network is made beforehand; one query for the joint of all causes, numpy for the scores."""

import logging

import numpy
from network import networks, result, scorer, tell
from pgmpy.factors.discrete import TabularCPD
from pgmpy.inference import VariableElimination
from pgmpy.models import DiscreteBayesianNetwork

logging.disable(logging.WARNING)


def build(network):
    bayes = DiscreteBayesianNetwork()
    tables = []
    for cause, p in enumerate(network["priors"]):
        bayes.add_node(f"c{cause}")
        tables.append(TabularCPD(f"c{cause}", 2, [[1 - p], [p]]))
    for place, question in enumerate(network["questions"]):
        # The last parent runs quickest.
        parents = [f"c{parent}" for parent in reversed(question["parents"])]
        bayes.add_node(f"q{place}")
        bayes.add_edges_from((parent, f"q{place}") for parent in parents)
        rows = question["rows"]
        tables.append(TabularCPD(f"q{place}", len(rows), rows, evidence=parents, evidence_card=[2] * len(parents)))
    bayes.add_cpds(*tables)
    return bayes


def measured(network):
    engine = VariableElimination(build(network))
    names = [f"c{i}" for i in reversed(range(len(network["priors"])))]
    evidence = {f"q{question}": option for question, option in network["answers"]}
    score = scorer(network)

    def joint():
        found = engine.query(names, evidence=evidence, joint=True, show_progress=False)
        order = [found.variables.index(name) for name in names]
        return numpy.transpose(found.values, order)

    def posteriors():
        found = joint()
        last = found.ndim - 1
        return [found.take(1, axis=last - cause).sum() for cause in range(found.ndim)]

    def step():
        belief = joint().ravel()
        return belief, score(belief)

    return result(posteriors, step)


tell([measured(network) for network in networks()])
