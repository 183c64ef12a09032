import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The workbench, built into dist/web, from where the server serves it. `npx vite web` serves it while it is written. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '../dist/web', emptyOutDir: true, sourcemap: false, chunkSizeWarningLimit: 800 },
  server: { proxy: { '/api': 'http://127.0.0.1:7475' } },
})
