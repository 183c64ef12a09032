export type { Bag, BagFile } from './bag.ts'
export { evidenceBag, originalName, type EvidenceSource } from './bundle.ts'
export type { BundledDocument, BundledQuestion, Evidence } from './evidence.ts'
export { zipped } from './zip.ts'
