// The window itself: it opens, is Norwegian, keeps its policy, and the tools used on it can find faults.

import assert from 'node:assert/strict'

import { isAccessible, story } from '../lib/spec.mjs'
import { By, SIZE } from '../lib/window.mjs'

story('Vinduet', {
  'opens with its name, in Norwegian': async (window) => {
    await window.find('h1')
    assert.match(await window.session.getTitle(), /Heimly/)
    assert.match(await window.run(() => document.documentElement.lang), /^n[bn]$/)
    assert.deepEqual(await window.run(() => [innerWidth, innerHeight]), [SIZE.width, SIZE.height])
  },

  'is accessible in light and dark': async (window) => {
    await isAccessible(window, '00-apning')
  },

  'axe finds a fault that is put there': async (window) => {
    await window.run(() => {
      const picture = document.createElement('img')
      picture.id = 'fault'
      picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
      document.querySelector('main').append(picture)
    })
    const found = await window.axe()
    await window.session.executeScript('arguments[0].remove()', await window.session.findElement(By.id('fault')))
    assert.ok(found.some((line) => line.startsWith('image-alt')), found.join('\n'))
  },

  'lets no script of others run and no other address be reached': async (window) => {
    const blocked = await window.session.executeAsyncScript(`
      const done = arguments[0]
      const policies = new Set()
      document.addEventListener('securitypolicyviolation', (event) => {
        policies.add(event.effectiveDirective)
        if (policies.size === 2) done({ policies: [...policies].sort(), ran: window.intruder === true })
      })
      const inline = document.createElement('script')
      inline.textContent = 'window.intruder = true'
      document.body.append(inline)
      fetch('https://example.invalid/').catch(() => {})`)
    assert.equal(blocked.ran, false)
    assert.deepEqual(blocked.policies, ['connect-src', 'script-src-elem'])
  },
})
