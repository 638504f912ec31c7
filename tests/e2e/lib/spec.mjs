// A spec: a window opened before, closed after, and a picture of what stood there when something failed.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { PATIENCE } from './processes.mjs'
import { openWindow } from './window.mjs'

/** Steps in one window, in order, each seeing what the one before left. */
export function story(name, steps, options) {
  test(name, async (t) => {
    const window = await openWindow(options)
    try {
      for (const [title, step] of Object.entries(steps)) {
        let failed
        await t.test(title, { timeout: 4 * PATIENCE }, async () => {
          try {
            await step(window)
          } catch (error) {
            failed = error
            await window.picture(`failed-${slug(name)}-${slug(title)}`).catch(() => {})
            throw error
          }
        })
        // What comes after stands on what came before.
        if (failed) return
      }
    } finally {
      await window.close()
    }
  })
}

/** No axe violation in light or dark, with a picture of both. */
export async function isAccessible(window, name) {
  for (const scheme of ['light', 'dark']) {
    await window.scheme(scheme)
    await window.picture(`${name}-${scheme}`)
    assert.deepEqual(await window.axe(), [], `axe on ${name}, ${scheme}`)
  }
  await window.scheme('light')
}

function slug(text) {
  return text.toLowerCase().replaceAll(/[^a-zæøå0-9]+/gu, '-')
}
