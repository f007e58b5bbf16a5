import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': folder('./src') } },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: folder('./target/classes/META-INF/decnet-ui'),
    emptyOutDir: true,
    target: 'es2023',
    // The policy of the server allows no data: addresses, so everything is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What is handed out carries the licences of all that is in it.
    license: { fileName: 'licences.md' },
    chunkSizeWarningLimit: 1500,
  },
  server: {
    port: 18410,
    proxy: { '/api': process.env['DECNET_API'] ?? 'http://127.0.0.1:8000' },
  },
  test: {
    // Tests of components ask for jsdom in their first line; it costs a second each.
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
});
