// The pictures of the README, taken in the real window at 1280 × 800. Start with `cargo xtask screenshots`.
// `tour.mjs` knows the way to each screen; here they are only photographed.

import { tour } from './lib/tour.mjs'
import { openWindow } from './lib/window.mjs'

const window = await openWindow()
try {
  for (const { name, schemes, go } of tour) {
    await go(window)
    for (const scheme of schemes) {
      await window.scheme(scheme)
      await window.picture(schemes.length > 1 ? `${name}-${scheme}` : name)
    }
    await window.scheme('light')
    console.log(`${name}: ${schemes.join(', ')}`)
  }
} finally {
  await window.close()
}
