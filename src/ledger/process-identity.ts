import { readFileSync, readlinkSync } from 'node:fs'
import { hostname, uptime } from 'node:os'

/** Which run of which machine a program belongs to. */
export interface Machine {
  readonly host: string
  /** The set of process numbers it belongs to: containers of one host have their own. Null where there is no such thing. */
  readonly processSpace: string | null
  /** Linux's name of this run of the kernel; null elsewhere. */
  readonly boot: string | null
  /** When the machine was started, in seconds since 1970, to about a minute. */
  readonly bootSeconds: number
}

const bootToleranceSeconds = 120

export function thisMachine(): Machine {
  return {
    host: hostname(),
    processSpace: attempt(() => readlinkSync('/proc/self/ns/pid')),
    boot: attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    bootSeconds: Math.round(Date.now() / 1000 - uptime()),
  }
}

/** True when process numbers mean the same to both: only then can one tell whether the other's process lives. */
export function sharesProcesses(a: Machine, b: Machine): boolean {
  return a.host === b.host && (a.processSpace === b.processSpace || !sameBoot(a, b))
}

/** True when no restart (so no power cut) lies between the two. */
export function sameBoot(a: Machine, b: Machine): boolean {
  if (a.boot !== null && b.boot !== null) return a.boot === b.boot
  return Math.abs(a.bootSeconds - b.bootSeconds) < bootToleranceSeconds
}

/**
 * When a process was started, in the kernel's own count, so that a number used again is not taken for the process that
 * had it before. Null where the system does not tell.
 */
export function processStart(pid: number): string | null {
  const status = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  // The second field, the program's name, can hold spaces and brackets: count from behind it.
  return status?.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

/** True while a process of this machine lives. */
export function isAlive(pid: number, started: string | null): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const now = processStart(pid)
  return started === null || now === null || now === started
}

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch {
    return null
  }
}
