// The pictures of the README, taken in the real window at 1280 × 800. Start with `cargo xtask screenshots`.
// `tour.mjs` knows the way to each screen; here they are only photographed.

import { tour } from './lib/tour.mjs'
import { openWindow } from './lib/window.mjs'

const window = await openWindow()
try {
  for (const { name, picture, go } of tour) {
    await go(window)
    if (!picture) continue
    for (const scheme of ['light', 'dark']) {
      await window.scheme(scheme)
      await window.picture(`${name}-${scheme}`)
    }
    await window.scheme('light')
    console.log(name)
  }
} finally {
  await window.close()
}
