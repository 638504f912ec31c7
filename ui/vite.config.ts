import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// The engines Heimly runs in: WebKitGTK 2.46 or newer (Safari 18) and WebView2. Naming them keeps the
// CSS minifier from rewriting light-dark() into its fallback.
const engines = ['safari18', 'chrome123'];

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  define: {
    // The invented backend is compiled into the tests, `vite` and `vite build --mode mock`; never into the program.
    __HEIMLY_MOCK__: JSON.stringify(mode === 'mock' || mode === 'development' || mode === 'test'),
  },
  build: {
    target: engines,
    cssTarget: engines,
    outDir: mode === 'mock' ? 'dist-mock' : 'dist',
    // Icons become data: images (allowed by the CSP); fonts must stay files (font-src 'self').
    assetsInlineLimit: (path) => path.endsWith('.svg'),
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  // Pictures and checks are made under the window's own policy (`src-tauri/tauri.conf.json`), so that a breach shows here too.
  preview: {
    headers: {
      'Content-Security-Policy':
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self'; script-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
    },
  },
  resolve: mode === 'test' ? { conditions: ['browser'] } : {},
  test: { environment: 'jsdom', include: ['tests/**/*.test.ts'], setupFiles: ['tests/setup.ts'] },
}));
