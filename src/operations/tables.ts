export { readFamilies, readManifest, type Families, type Manifest } from '../acquire/index.ts'
