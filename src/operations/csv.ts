export { csvRecord, figureColumns, figureRecords, type Cell } from '../export/index.ts'
