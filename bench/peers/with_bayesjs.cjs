// bayesjs: junction trees in JavaScript. The network is made beforehand, and its tree is kept between runs (bayesjs caches it by network).
//
// It has no joint of all causes at hand, so a question is scored as a page would: infer once for each answer it could have.
// That may take minutes: it stops after SECONDS for each network, and says for how many of the questions it got there.
const fs = require('fs');
const { inferAll } = require('bayesjs');

const SECONDS = Number(process.argv[3] || 60);
// bayesjs rounds what it tells; these digits are enough to be compared at 1e-9.
const OPTIONS = { precision: 14 };

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
  const left = () => now() - began < SECONDS * 1e6;
  const nodes = build(network);
  const answers = Object.fromEntries(network.answers.map(([question, option]) => [`q${question}`, `o${option}`]));
  const infer = (more) => inferAll(nodes, { ...answers, ...more }, OPTIONS);
  const causes = network.priors.map((_, cause) => `c${cause}`);

  // The first run makes the tree; it is told, and not counted where another run fits.
  const taken = [];
  let found;
  do {
    const start = now();
    found = infer({});
    taken.push(now() - start);
  } while (left() && taken.length < 6 && now() - began < SECONDS * 0.3e6);
  const warm = taken.length > 1 ? taken.slice(1) : taken;
  warm.sort((a, b) => a - b);

  const gains = [];
  const each = [];
  for (const [place] of network.gains) {
    if (!left()) break;
    const start = now();
    const node = found[`q${place}`];
    let gain = 0;
    for (const cause of causes) gain += surprise(found[cause].T) + surprise(found[cause].F);
    for (const [option, p] of Object.entries(node)) {
      const then = infer({ [`q${place}`]: option });
      for (const cause of causes) gain += surprise(p) - surprise(p * then[cause].T) - surprise(p * then[cause].F);
    }
    gains.push(gain);
    each.push(now() - start);
  }
  const questions = network.gains.length;
  const scale = gains.length ? questions / gains.length : 0;
  const median = warm[warm.length >> 1];
  const scored = each.reduce((sum, us) => sum + us, 0);
  return {
    posteriors: causes.map((cause) => found[cause].T),
    gains,
    posteriors_us: { median, least: warm[0], runs: warm.length },
    step_us: scale ? { median: median + scored * scale, least: warm[0] + scored * scale, runs: 1 } : null,
    note: gains.length < questions ? `scaled up from ${gains.length} of ${questions} questions` : '',
  };
}

console.log(JSON.stringify(JSON.parse(fs.readFileSync(process.argv[2], 'utf8')).map(measured)));
