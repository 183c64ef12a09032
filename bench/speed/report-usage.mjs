// Preloaded into a measured process (`node --import`): at its end it writes what it used to file descriptor 3.
import { writeSync } from 'node:fs'

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  writeSync(3, JSON.stringify({ peakKiB: maxRSS, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 }))
})
