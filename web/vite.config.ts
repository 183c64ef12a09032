import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The languages of the interface: the components' own words in others are left out of what is sent. */
const locales = ['en-US']

/** The workbench, built into dist/web, from where the server serves it. `npx vite web` serves it while it is written. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [{ ...optimizeLocales.vite({ locales }), enforce: 'pre' }, react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 800,
    // The policy lets no picture be written into an address.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7475' } },
})
