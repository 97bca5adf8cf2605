// bayesjs: junction trees in JavaScript. The network is made beforehand, and its tree is kept between runs (bayesjs caches it by network).
//
// It has no joint of all causes at hand, so a question is scored as a page would: infer once more for each answer it could have.
// That may take minutes: it stops after SECONDS for each network, and says how many of the questions it had scored by then.
const fs = require('fs');
const { infer } = require('bayesjs');

const SECONDS = Number(process.argv[3]);
const now = () => Number(process.hrtime.bigint()) / 1000;
const surprise = (p) => (p > 0 ? -p * Math.log2(p) : 0);

function build(network) {
  const nodes = {};
  network.priors.forEach((p, cause) => {
    nodes[`c${cause}`] = { id: `c${cause}`, states: ['T', 'F'], parents: [], cpt: { T: p, F: 1 - p } };
  });
  network.questions.forEach((question, place) => {
    const states = question.rows.map((_, option) => `o${option}`);
    const parents = question.parents.map((cause) => `c${cause}`);
    const cpt = question.rows[0].map((_, set) => ({
      when: Object.fromEntries(parents.map((parent, bit) => [parent, (set >> bit) & 1 ? 'T' : 'F'])),
      then: Object.fromEntries(states.map((state, option) => [state, question.rows[option][set]])),
    }));
    nodes[`q${place}`] = { id: `q${place}`, states, parents, cpt };
  });
  return nodes;
}

function measured(network) {
  const began = now();
  const within = (part) => now() - began < part * SECONDS * 1e6;
  const nodes = build(network);
  const causes = network.priors.map((_, cause) => `c${cause}`);
  const answers = Object.fromEntries(network.answers.map(([question, option]) => [`q${question}`, `o${option}`]));
  // The answers are a new object each time: bayesjs keeps what it worked out by object.
  const given = (more) => ({ ...answers, ...more });
  const marginals = (evidence) => causes.map((cause) => infer(nodes, { [cause]: 'T' }, evidence));

  // The first run also makes the tree; it counts only where no other fits.
  const taken = [];
  let posteriors;
  do {
    const start = now();
    posteriors = marginals(given());
    taken.push(now() - start);
  } while (taken.length < 4 && within(0.3));
  const warm = taken.length > 1 ? taken.slice(1) : taken;
  warm.sort((a, b) => a - b);
  const times = { median: warm[warm.length >> 1], least: warm[0], runs: warm.length };

  const gains = [];
  const start = now();
  const today = given();
  marginals(today);
  // All of these before any other evidence: afterwards bayesjs would answer 0 for them.
  const chances = network.gains.map(([place]) => network.questions[place].rows.map((_, option) => infer(nodes, { [`q${place}`]: `o${option}` }, today)));
  for (const [index, [place]] of network.gains.entries()) {
    if (!within(1)) break;
    let gain = 0;
    for (const p of posteriors) gain += surprise(p) + surprise(1 - p);
    for (const [option, p] of chances[index].entries()) {
      const answer = { [`q${place}`]: `o${option}` };
      for (const then of marginals(given(answer))) gain += surprise(p) - surprise(p * then) - surprise(p * (1 - then));
    }
    gains.push(gain);
  }
  const questions = network.gains.length;
  const inferences = network.gains.reduce((sum, [place]) => sum + network.questions[place].rows.length, 1);
  const step = gains.length ? ((now() - start) * questions) / gains.length : inferences * times.least;
  const scaled = gains.length ? `scores scaled up from ${gains.length} of ${questions} questions` : `scores reckoned as ${inferences} inferences`;
  const note = gains.length < questions ? scaled : '';
  return { posteriors, gains, posteriors_us: times, step_us: { median: step, least: step, runs: 1 }, note };
}

const networks = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
console.log(JSON.stringify(measured(networks[Number(process.argv[4])])));
