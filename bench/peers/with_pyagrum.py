"""pyAgrum: lazy propagation. The network and the engine are made beforehand; each run sets the answers and infers anew.

For the scores it is asked once for the joint of all causes, and numpy does the rest: far quicker than asking pyAgrum for each pair."""

import numpy
import pyagrum
from network import networks, result, scorer, tell


def build(network):
    bayes = pyagrum.BayesNet()
    causes = [bayes.add(pyagrum.LabelizedVariable(f"c{i}", "", 2)) for i in range(len(network["priors"]))]
    for cause, p in zip(causes, network["priors"]):
        bayes.cpt(cause).fillWith([1 - p, p])
    for place, question in enumerate(network["questions"]):
        rows = question["rows"]
        node = bayes.add(pyagrum.LabelizedVariable(f"q{place}", "", len(rows)))
        for parent in question["parents"]:
            bayes.addArc(causes[parent], node)
        # The node itself runs quickest, then its parents as they were added.
        bayes.cpt(node).fillWith([row[part] for part in range(len(rows[0])) for row in rows])
    return bayes


def measured(network):
    bayes = build(network)
    names = [f"c{i}" for i in range(len(network["priors"]))]
    evidence = {f"q{question}": option for question, option in network["answers"]}
    score = scorer(network)

    single = pyagrum.LazyPropagation(bayes)
    single.setTargets(set(names))

    def posteriors():
        single.eraseAllEvidence()
        single.setEvidence(evidence)
        single.makeInference()
        return [single.posterior(name)[1] for name in names]

    together = pyagrum.LazyPropagation(bayes)
    together.addJointTarget(set(names))

    def step():
        together.eraseAllEvidence()
        together.setEvidence(evidence)
        together.makeInference()
        joint = together.jointPosterior(set(names))
        # Axes run from the last variable to the first; ours are to run from the last cause to the first.
        axes = list(reversed(joint.names))
        belief = numpy.transpose(joint.toarray(), [axes.index(name) for name in reversed(names)]).ravel()
        return belief, score(belief)

    return result(posteriors, step)


tell([measured(network) for network in networks()])
