#!/usr/bin/env python3
"""Runs the same networks through our engine and through pyAgrum, pgmpy, numpy and bayesjs, one after the other in one run, and prints a table with ratios.

    python3 bench/peers.py [--seconds N]      N: what bayesjs may take for each network (default 60)

Installs the programs, in the versions that bench/peers/ fixes, into target/peers (Python's venv and npm). Every posterior and score
of every program is compared with ours; a difference above 1e-9 is an error. Times are of single runs: median, least.
"""

import argparse
import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
HERE = ROOT / "bench" / "peers"
PLACE = ROOT / "target" / "peers"
PYTHON = PLACE / "py" / "bin" / "python"
TOLERANCE = 1e-9
PEERS = ["numpy", "pyagrum", "pgmpy", "bayesjs"]


def fail(message):
    sys.exit(f"error: {message}")


def run(command, **more):
    try:
        return subprocess.run([str(word) for word in command], check=True, **more)
    except FileNotFoundError:
        fail(f"`{command[0]}` is missing. Please either install it, or put it on the search path.")
    except subprocess.CalledProcessError as problem:
        fail(f"`{' '.join(str(word) for word in command)}` failed with code {problem.returncode}; what it said stands above.")


def install():
    """Python's programs and npm's, where they are not there in these versions."""
    PLACE.mkdir(parents=True, exist_ok=True)
    wanted = (HERE / "requirements.txt").read_text(encoding="utf-8")
    had = PLACE / "py" / "had.txt"
    if not had.exists() or had.read_text(encoding="utf-8") != wanted:
        run([sys.executable, "-m", "venv", PLACE / "py"])
        run([PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", HERE / "requirements.txt"])
        had.write_text(wanted, encoding="utf-8")
    js = PLACE / "js"
    lock = (HERE / "package-lock.json").read_bytes()
    had = js / "had.json"
    if not had.exists() or had.read_bytes() != lock:
        js.mkdir(exist_ok=True)
        for name in ["package.json", "package-lock.json"]:
            shutil.copy(HERE / name, js)
        run(["npm", "ci", "--silent", "--omit=peer", "--ignore-scripts"], cwd=js)
        had.write_bytes(lock)


def ours():
    told = run(["cargo", "posterior", "bench", "networks"], cwd=ROOT, stdout=subprocess.PIPE)
    return json.loads(told.stdout)


def theirs(peer, file, networks, seconds):
    """What one program gave for each network; nothing where bayesjs was not through with a single inference in four times its seconds."""
    # One thread each, as ours has one.
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "NODE_PATH": str(PLACE / "js" / "node_modules")}
    if peer != "bayesjs":
        command = [PYTHON, "-W", "ignore", HERE / f"with_{peer}.py", file]
        return json.loads(run(command, stdout=subprocess.PIPE, env=environment, cwd=HERE).stdout)
    found = []
    for place in range(len(networks)):
        command = ["node", HERE / "with_bayesjs.cjs", file, seconds, place]
        try:
            found.append(json.loads(run(command, stdout=subprocess.PIPE, env=environment, cwd=HERE, timeout=4 * seconds).stdout))
        except subprocess.TimeoutExpired:
            found.append(None)
    return found


def apart(network, found):
    """The largest difference of any posterior, and of any score that was worked out."""
    posteriors = max(abs(a - b) for a, b in zip(network["posteriors"], found["posteriors"]))
    gains = max((abs(a - b) for (_, a), b in zip(network["gains"], found["gains"])), default=0.0)
    return max(posteriors, gains)


def short(us):
    for size, unit in [(1e6, "s"), (1e3, "ms")]:
        if us >= size:
            return f"{us / size:.3g} {unit}"
    return f"{us:.3g} µs"


def ratio(us, base):
    times = us / base
    return f"{times:,.0f}×" if times >= 10 else f"{times:.1f}×"


def row(name, times, base, note=""):
    cells = [name]
    for kind in ["posteriors_us", "step_us"]:
        taken = times[kind]
        cells += [short(taken["median"]), short(taken["least"]), ratio(taken["least"], base[kind]["least"])]
    print(f"| {' | '.join(cells)} | {note} |", flush=True)


def best(first, second, kind):
    return {"median": min(first[kind]["median"], second[kind]["median"]), "least": min(first[kind]["least"], second[kind]["least"])}


def versions():
    told = run([PYTHON, "-c", "import importlib.metadata as m; print(*[f'{p} {m.version(p)}' for p in ('numpy', 'pyagrum', 'pgmpy')], sep=', ')"], stdout=subprocess.PIPE)
    bayesjs = json.loads((PLACE / "js" / "node_modules" / "bayesjs" / "package.json").read_text(encoding="utf-8"))["version"]
    node = run(["node", "--version"], stdout=subprocess.PIPE).stdout.decode().strip()
    return f"{told.stdout.decode().strip()} on Python {platform.python_version()}; bayesjs {bayesjs} on Node {node}"


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--seconds", type=float, default=60, help="what bayesjs may take for each network")
    seconds = asked.parse_args().seconds
    if not 1 <= seconds <= 3600:
        fail(f"--seconds {seconds:g} is out of range. Please give a number from 1 to 3600.")
    install()
    networks = ours()
    file = PLACE / "networks.json"
    file.write_text(json.dumps(networks), encoding="utf-8")
    found = {peer: theirs(peer, file, networks, seconds) for peer in PEERS}
    # Ours once more at the end: the machine may have been busier at one of the two.
    again = ours()

    print(f"Ratios are of the least times, ours = 1. {versions()}.")
    wrong = []
    for place, network in enumerate(networks):
        base = {kind: best(network, again[place], kind) for kind in ["posteriors_us", "step_us"]}
        answers, questions = len(network["answers"]), len(network["questions"])
        print(f"\n### {network['name'][0].upper()}{network['name'][1:]}: {len(network['priors'])} causes, {answers} answers, {questions - answers} questions scored\n")
        print("| program | posteriors, median | least | ratio | posteriors and scores, median | least | ratio | largest difference |")
        print("|---|--:|--:|--:|--:|--:|--:|---|")
        row("posterior (ours)", base, base)
        for peer in PEERS:
            result = found[peer][place]
            if result is None:
                least = 4e6 * seconds
                ratios = [f"> {least / base[kind]['least']:,.0f}×" for kind in ["posteriors_us", "step_us"]]
                told = f"> {short(least)}"
                print(f"| {peer} | {told} | {told} | {ratios[0]} | {told} | {told} | {ratios[1]} | stopped before its first result |", flush=True)
                continue
            difference = apart(network, result)
            if not difference <= TOLERANCE:
                wrong.append(f"{peer} differs by {difference:.2g} on {network['name']}")
            note = f"; {result['note']}" if result.get("note") else ""
            row(peer, result, base, f"{difference:.1g}{note}")
    if wrong:
        fail("; ".join(wrong) + f". Please look into it: at most {TOLERANCE} is rounding.")


if __name__ == "__main__":
    main()
