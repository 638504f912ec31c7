// Every screen: no axe violation in light and dark, nothing scrolls sideways at the widths of 200 % and 400 % zoom.

import assert from 'node:assert/strict'

import { sideways } from '../lib/pages.mjs'
import { isAccessible, story } from '../lib/spec.mjs'
import { tour } from '../lib/tour.mjs'
import { SIZE } from '../lib/window.mjs'

story(
  'Hver skjerm',
  Object.fromEntries(
    tour.map(({ name, go }) => [
      name,
      async (window) => {
        await go(window)
        await isAccessible(window, name)
        for (const width of [640, 320]) {
          await window.resize({ width, height: SIZE.height })
          assert.deepEqual(await sideways(window), [], `${name} scrolls sideways at ${width} px`)
          await window.picture(`${name}-${width}`)
        }
        assert.deepEqual(await window.axe(), [], `axe on ${name} at 320 px`)
        await window.resize(SIZE)
      },
    ]),
  ),
)
