import type { Configuration } from '../../config.ts'

/** The settings that bound what is read of archives and of one document, as the operations take them. */
export function limitsOf(configuration: Configuration) {
  const { archiveEntries, archiveBytes, archiveDepth, maximumPages, maximumSeconds, unpackedBytes } = configuration
  const { ocrSeconds, stopSeconds, stopMegabytes } = configuration
  return {
    archives: { entries: archiveEntries, unpackedBytes: archiveBytes, depth: archiveDepth },
    limits: { pages: maximumPages, seconds: maximumSeconds, unpackedBytes, ocrSeconds, stopSeconds, stopMegabytes },
  }
}
