import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt } from './command.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-disks-'))
const [disk, reports] = [join(root, 'disk'), join(root, 'reports')]
const command = fileURLToPath(new URL('../bin/hearsay.js', import.meta.url))
const generous = 120_000

/** A disk of its own, in a name space of its own, gone with the process: only root can have one. */
const canMount =
  process.platform === 'linux' &&
  spawnSync('unshare', ['--mount', 'sh', '-c', `mount -t tmpfs -o size=1m none ${tmpdir()}`]).status === 0

beforeAll(() => {
  ensureBuilt()
  for (const folder of [disk, reports]) mkdirSync(folder)
  for (let number = 1; number <= 60; number++)
    writeFileSync(
      join(reports, `report-${number}.txt`),
      `The harbour police said ${number} people were killed in the flood in Port Sele.\n`.repeat(40),
    )
}, generous)
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Runs lines of shell on a small disk; `hearsay` is the command, and each `say` line comes back by its name. */
function onDisk(size: string, lines: readonly string[]): Map<string, string> {
  const script = [
    `mount -t tmpfs -o size=${size} none ${disk}`,
    `hearsay() { ${process.execPath} ${command} "$@" --ledger ${disk}/ledger; }`,
    'say() { name=$1; shift; "$@" > out 2>&1; echo "$name $? $(tr "\\n" " " < out)"; }',
    ...lines,
  ].join('\n')
  const { stdout, stderr } = spawnSync('unshare', ['--mount', 'sh', '-c', script], { encoding: 'utf8', cwd: root })
  if (stderr !== '') throw new Error(stderr)
  return new Map(stdout.split('\n').map((line) => [line.split(' ', 1)[0] ?? '', line.replace(/^\S+ /, '')]))
}

describe.skipIf(!canMount)('a disk that fails', () => {
  test(
    'full while documents are added: told, nothing kept is lost, and with room the next add completes',
    () => {
      const told = onDisk('27m', [
        `say full hearsay add ${reports} --workers 1`,
        'say verify hearsay verify',
        `mount -o remount,size=400m ${disk}`,
        `say again hearsay add ${reports} --workers 1`,
        'say whole hearsay verify',
      ])
      expect(told.get('full')).toMatch(/^8 hearsay: the disk is full.*What was kept is kept/)
      expect(told.get('verify')).toMatch(/^0 .*Everything is as it was kept/)
      expect(told.get('again')).toMatch(/^0 .* 0 refused/)
      expect(told.get('whole')).toMatch(/^0 .*60 of 60 originals; 60 readings/)
    },
    generous,
  )

  test(
    'full before there is a ledger',
    () => {
      const told = onDisk('2m', [
        `say full hearsay add ${reports}`,
        `mount -o remount,size=400m ${disk}`,
        `say again hearsay add ${reports}`,
      ])
      expect(told.get('full')).toMatch(/^8 hearsay: the disk is full/)
      expect(told.get('again')).toMatch(/^0 60 documents added/)
    },
    generous,
  )

  test(
    'read-only: told, and verify still reads it',
    () => {
      const told = onDisk('400m', [
        `say first hearsay add ${reports}`,
        `mount -o remount,ro ${disk}`,
        `say more hearsay add ${reports}`,
        'say ask hearsay figures',
        'say verify hearsay verify',
      ])
      expect(told.get('first')).toMatch(/^0 /)
      for (const name of ['more', 'ask']) expect(told.get(name)).toMatch(/^8 hearsay: the disk is read-only: .*copy/)
      expect(told.get('verify')).toMatch(/^0 .*Everything is as it was kept/)
    },
    generous,
  )
})

test.skipIf(canMount)('disks are not tried: only root can mount one', () => expect(canMount).toBe(false))
