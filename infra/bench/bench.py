#!/usr/bin/env python3
"""Linli as a further server of the benchmark kit; infra/bench/README.md says how to use it and how to read it.

The kit's own driver runs and measures. This file teaches it what is ours: opaque ids, idempotency keys, complaints that can be
solved only once, and which of our values mean the same as the kit's.
"""
import argparse
import base64
import importlib.util
import json
import os
import random
import statistics
import subprocess
import sys
import uuid
from urllib.parse import urlparse

HERE = os.path.dirname(os.path.abspath(__file__))
LINLI = 'linli'
KEY = '@idempotencyKey@'
FASTEST = 5_000  # requests a second, for which a run of Q5 gets complaints

# Where both schemas name one thing differently: ours stands for both. RECORDED to SOLVED have four statuses, the kit five.
SAME = {
    'status': {'RECEIVED': 'RECORDED', 'ASSIGNED': 'CLASSIFIED', 'AWAITING_CALLBACK': 'HANDLING', 'CLOSED': 'SOLVED'},
    'action': {'RECORD': 'HANDLE', 'ASSIGN': 'COORDINATE', 'VISIT': 'EXPLAIN', 'RESOLVE': 'EXTRA_SERVICE'},
    'channel': {'VISIT': 'HOME_VISIT'},
}
KINDS = {'Project': '0002', 'Household': '0003', 'Complaint': '0010', 'Callback': '0012'}


def global_id(kind, tenant, number):
    """The opaque id of what the loader made of the kit's number; bench.key in load/0-marks.sql."""
    key = f'{tenant:08x}-{KINDS[kind]}-8000-8000-{number:012x}'
    return base64.urlsafe_b64encode(f'{kind}:{key}'.encode()).decode().rstrip('=')


def number(text):
    """The kit's number behind one of our ids; any other text as it is."""
    try:
        kind, key = base64.urlsafe_b64decode(text + '=' * (-len(text) % 4)).decode('ascii').split(':')
        return int(key[-12:], 16) if kind in KINDS else text
    except ValueError:
        return text


def as_kit(value, key=''):
    """An answer of any server with the names and values that all of them share."""
    if isinstance(value, dict):
        open_callback = 'dueAt' in value and value.get('doneAt') is None
        # The kit knows the channel of a callback beforehand, we once somebody has called.
        return {k: as_kit(v, k) for k, v in value.items() if not (open_callback and k in ('channel', 'method'))}
    if isinstance(value, list):
        return merged([as_kit(v, key) for v in value])
    if isinstance(value, str):
        if key == 'phone' and not value.startswith('+'):
            return '+86' + value
        return SAME.get(key, {}).get(value, number(value) if key in ('id', 'rowId', 'projectId') else value)
    return value


def merged(rows):
    """Counts by status, summed where two statuses of the kit are one of ours."""
    if not all(isinstance(row, dict) and {'n', 'count'} & row.keys() for row in rows):
        return rows
    sums = {}
    for row in rows:
        group = row['status'], row.get('category', row.get('responsibility'))
        sums[group] = sums.get(group, 0) + int(row.get('n', row.get('count')))
    return [f'{status} {responsibility} {count}' for (status, responsibility), count in sums.items()]


def sql(statement):
    done = subprocess.run(['psql', '-qAt', '-v', 'ON_ERROR_STOP=1', '-d', 'bench', '-c', statement], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f'The database refused: {done.stderr.strip()}')
    return done.stdout.split('\n')[:-1]


def reset():
    print('Resetting what the operations changed', flush=True)
    done = subprocess.run(['psql', '-qAt', '-v', 'ON_ERROR_STOP=1', '-d', 'bench', '-f', f'{HERE}/reset.sql'])
    if done.returncode:
        sys.exit('The database refused the reset: the reason stands above.')


class OpenComplaints:
    """Complaints that nobody has solved yet, each given away once."""

    def __init__(self):
        self.lines, self.next = [], 0

    def take(self, count):
        """The next ones, at most so many; used() says how many of them were needed."""
        if self.next + min(count, 1_000) > len(self.lines):
            self.read()
        if len(self.lines) < min(count, 1_000):
            print(f'Only {len(self.lines)} open complaints are left.', flush=True)
            reset()
            self.read()
        return self.lines[self.next:self.next + count]

    def used(self, count):
        self.next += count

    def read(self):
        self.lines, self.next = sql("""
            select ('x' || substr(tenant_id::text, 1, 8))::bit(32)::int || ' ' || ('x' || right(id::text, 12))::bit(48)::bigint || ' ' || version
              from linli.complaint where is_open and status in ('CLASSIFIED', 'HANDLING') and bench.loaded(id)
             order by hashtext(id::text)"""), 0


class Linli:
    """The kit's module, taught."""

    def __init__(self, kit):
        spec = importlib.util.spec_from_file_location('bench', f'{kit}/bench.py')
        self.kit = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.kit)
        self.open = OpenComplaints()
        self.taught = {name: getattr(self.kit, name) for name in ('body', 'call', 'render', 'leaves')}
        for name in (*self.taught, 'wrk'):
            setattr(self.kit, name, getattr(self, name))

    def body(self, target, op, given):
        """The kit's parameters, and with them ours."""
        tenant, more = given['tenant'], {'key': KEY}
        if 'id' in given:
            more['complaintId'] = global_id('Complaint', tenant, given['id'])
        if 'project' in given:
            more['projectId'] = global_id('Project', tenant, given['project'])
        if 'household' in given:
            more['householdId'] = global_id('Household', tenant, given['household'])
        if 'month' in given:
            more['yearMonth'] = given['month'][:7]
        return self.taught['body'](target, op, {**given, **more})

    def call(self, target, body, tenant):
        answer = self.taught['call'](target, body.replace(KEY, str(uuid.uuid4())), tenant)
        for payload in (answer.get('data') or {}).values():
            if isinstance(payload, dict) and payload.get('userErrors'):
                return {'errors': payload['userErrors']}
        return answer

    def leaves(self, value, key=''):
        return self.taught['leaves'](as_kit(value, key), key)

    def render(self, target, op, limit=None):
        if not solves(op):
            return self.taught['render'](target, op, limit)
        return self.write(target, op, self.open.take(limit or 1_000))

    def write(self, target, op, complaints):
        path = f"{self.kit.K}/bodies/{target['name']}_{op}.txt"
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w') as file:
            for line in complaints:
                tenant, complaint, version = map(int, line.split())
                file.write(f"{tenant}\t{self.body(target, op, {'tenant': tenant, 'id': complaint, 'version': version})}\n")
        return path

    def wrk(self, target, op, connections, seconds, check=False, off=0):
        """As the kit's, with our source of requests: for every server alike, so that none pays for it alone."""
        if solves(op):
            off = 0
            self.write(target, op, self.open.take(seconds * FASTEST))
        url = urlparse(target['url'])
        environment = dict(os.environ, TOKENS=f'{self.kit.K}/keys/tokens.txt', GPATH=url.path, OFFSET=str(off), RUN=uuid.uuid4().hex[:7],
                           BODIES=f"{self.kit.K}/bodies/{target['name']}_{op}.txt")
        done = subprocess.run(['wrk', '-t1', f'-c{connections}', f'-d{seconds}s', '--timeout', '20s', '-s', f'{HERE}/wrk.lua',
                               f'http://{url.netloc}'], env=environment, capture_output=True, text=True)
        if done.stderr.strip():
            print('   !', target['name'], op, done.stderr.strip()[:600])
        found = self.kit.re.search(r'JSON(\{.*\})', done.stdout)
        measured = json.loads(found[1]) if found else {'requests': 0, 'us': 1, 'e_conn': 1}
        if solves(op):
            self.open.used(measured['requests'] + connections)
        return measured


def solves(op):
    """Ours refuses to solve a complaint twice, so every server gets complaints that nobody has solved yet."""
    return op == 'Q5'


# What issue 3 asks of the sum of server and PostgreSQL: against PostGraphile, Mercurius, and the limit.
GOALS = {'Q1': (.25, .5, 3), 'Q2': (.25, .5, 2), 'Q3': (.33, .8, 2.5), 'Q4': (.5, .8, 1.6), 'Q5': (.33, .8, 1.4), 'Q6': (.16, .5, 3)}
FLAT = {'Q2': 'Q2flat', 'Q6': 'Q6flat'}


def lines(path):
    with open(path) as file:
        return [json.loads(line) for line in file]


def goals(runs, limits, at):
    """The table of the goals, by medians of the rounds; where a server answered with errors, it has no figure."""
    def of(rows, **wanted):
        return [row for row in rows if all(row[k] == v for k, v in wanted.items())]

    def cpu(target, op):
        found = of(runs, target=target, op=op, c=at)
        failed = any(row['errors'] for row in found)
        return statistics.median(row['srv_us'] + row['pg_us'] for row in found) if found and not failed else None

    def limit(op):
        found = of(limits, op=FLAT.get(op, op), mode='pipe', c=at)
        return statistics.median(row['pg_us'] for row in found) if found else None

    def cells(ours, theirs, goal):
        if not ours or not theirs:
            return [f'{theirs:.0f}' if theirs else 'none', 'none', f'{goal}']
        bold = '**' if ours / theirs <= goal else ''
        return [f'{theirs:.0f}', f'{bold}{ours / theirs:.2f}{bold}', f'{goal}']

    print(f'CPU us a request, server and PostgreSQL, {at} clients; a ratio in bold reaches its goal, `none` is for answers with errors.')
    print('The limit is PostgreSQL alone: pgbench, tenant setting and statement in one round trip; of Q2 and Q6 the flat statements.\n')
    print('| op | Linli | PostGraphile | Linli / it | goal | Mercurius | Linli / it | goal | limit | Linli / it | goal |')
    print('|---' * 11 + '|')
    for op, wanted in GOALS.items():
        if of(runs, op=op, c=at):
            ours = cpu(LINLI, op)
            others = [cpu('postgraphile', op), cpu('mercurius-jit', op), limit(op)]
            row = [text for theirs, goal in zip(others, wanted) for text in cells(ours, theirs, goal)]
            print(f"| {op} | {f'{ours:.0f}' if ours else 'none'} | {' | '.join(row)} |")
    print('\n| op | clients | Linli req/s | p50 ms | p99 ms | p99 / p50 | server us | PostgreSQL us | PSS MB | errors |')
    print('|---' * 10 + '|')
    for op in GOALS:
        for c in sorted({row['c'] for row in runs}):
            found = of(runs, target=LINLI, op=op, c=c)
            if found:
                m = {k: statistics.median(row[k] for row in found) for k in ('rps', 'p50', 'p99', 'srv_us', 'pg_us', 'pss_mb')}
                print(f"| {op} | {c} | {m['rps']:.0f} | {m['p50'] / 1e3:.2f} | {m['p99'] / 1e3:.2f} | {m['p99'] / max(1, m['p50']):.1f} | "
                      f"{m['srv_us']:.0f} | {m['pg_us']:.0f} | {m['pss_mb']:.0f} | {sum(row['errors'] for row in found)} |")


def arguments():
    parser = argparse.ArgumentParser(description='The benchmark of infra/bench on a bench that stands.')
    parser.add_argument('--work', required=True, help='the folder in which the bench stands')
    commands = parser.add_subparsers(dest='command', required=True)
    check = commands.add_parser('check', help='are the values of all servers the same, and the companies apart?')
    run = commands.add_parser('run', help='measure')
    run.add_argument('--ops', default='Q1,Q2,Q3,Q4,Q5,Q6')
    run.add_argument('--conc', default='1,16,64')
    run.add_argument('--rounds', type=int, default=3)
    run.add_argument('--secs', type=int, default=4)
    run.add_argument('--warm', type=int, default=180, help='most seconds of warming up')
    run.add_argument('--warmreq', type=int, default=50000, help='requests of warming up: a JVM needs them')
    run.add_argument('-o', default='out.jsonl')
    for each in (check, run):
        each.add_argument('--only', help='servers, by name')
    commands.add_parser('reset', help='undo what the operations changed')
    report = commands.add_parser('report', help='the goals, and what was measured')
    report.add_argument('f', nargs='?', default='out.jsonl')
    report.add_argument('--limits', default='limits.jsonl')
    report.add_argument('--at', type=int, default=16, help='clients for the table of the goals')
    return parser.parse_args()


def main():
    given = arguments()
    if given.command == 'reset':
        return reset()
    if given.command == 'report':
        return goals(lines(given.f), lines(given.limits) if os.path.exists(given.limits) else [], given.at)
    linli = Linli(f'{given.work}/kit')
    targets = [t for t in linli.kit.load(f'{given.work}/targets.json') if not given.only or t['name'] in given.only.split(',')]
    if given.command == 'run':
        return linli.kit.run(targets, given)
    return 0 if linli.kit.check(targets) else 1


if __name__ == '__main__':
    random.seed()
    sys.exit(main())
