/** The bytes by which a format is known, where they stand, and what it is called. */
export interface FileSignature {
  readonly bytes: readonly number[]
  readonly at?: number
  readonly name: string
  /** As IANA registers it, where it is one of those that people hand in as evidence. */
  readonly mediaType?: string
  /** Such a file can be without a single control character; of the others, that shows that the bytes are words. */
  readonly mayBeAllText?: true
}

/** Sources: the formats' specifications. */
export const fileSignatures: readonly FileSignature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], mayBeAllText: true, name: 'PDF document', mediaType: 'application/pdf' },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    name: 'ZIP archive or office document (DOCX, XLSX, ODT, EPUB)',
    mediaType: 'application/zip',
  },
  { bytes: [0x50, 0x4b, 0x05, 0x06], name: 'empty ZIP archive', mediaType: 'application/zip' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    name: 'old office document (DOC, XLS, MSG)',
    mediaType: 'application/x-ole-storage',
  },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], mayBeAllText: true, name: 'RTF document', mediaType: 'application/rtf' },
  { bytes: [0x1f, 0x8b], name: 'gzip archive', mediaType: 'application/gzip' },
  { bytes: [0x42, 0x5a, 0x68], name: 'bzip2 archive', mediaType: 'application/x-bzip2' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], name: 'xz archive', mediaType: 'application/x-xz' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: 'Zstandard archive', mediaType: 'application/zstd' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], name: '7-Zip archive', mediaType: 'application/x-7z-compressed' },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], name: 'RAR archive', mediaType: 'application/vnd.rar' },
  { bytes: [0x75, 0x73, 0x74, 0x61, 0x72], at: 257, name: 'tar archive', mediaType: 'application/x-tar' },
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], name: 'PNG image', mediaType: 'image/png' },
  { bytes: [0xff, 0xd8, 0xff], mayBeAllText: true, name: 'JPEG image', mediaType: 'image/jpeg' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'GIF image', mediaType: 'image/gif' },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, name: 'WebP image', mediaType: 'image/webp' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], name: 'TIFF image', mediaType: 'image/tiff' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], name: 'TIFF image', mediaType: 'image/tiff' },
  { bytes: [0x42, 0x4d], name: 'BMP image', mediaType: 'image/bmp' },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, name: 'MP4 video or HEIC image' },
  { bytes: [0x1a, 0x45, 0xdf, 0xa3], name: 'Matroska or WebM video' },
  { bytes: [0x4f, 0x67, 0x67, 0x53], name: 'Ogg recording' },
  { bytes: [0x49, 0x44, 0x33], name: 'MP3 recording' },
  { bytes: [0x57, 0x41, 0x56, 0x45], at: 8, name: 'WAV recording' },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
    name: 'SQLite database',
    mediaType: 'application/vnd.sqlite3',
  },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'ELF program' },
  { bytes: [0x4d, 0x5a, 0x90, 0x00], name: 'Windows program' },
  { bytes: [0x00, 0x61, 0x73, 0x6d], name: 'WebAssembly program' },
  { bytes: [0x77, 0x4f, 0x46, 0x32], name: 'WOFF font', mediaType: 'font/woff2' },
]
