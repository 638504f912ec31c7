// The whole way from the first screen to a saved choice, by keyboard alone.

import assert from 'node:assert/strict'

import { heading, onScreen, title } from '../lib/pages.mjs'
import { story } from '../lib/spec.mjs'
import { Key, until } from '../lib/window.mjs'

let child

story('Bare tastatur', {
  'the example office is opened': async (window) => {
    await window.find('h1')
    await window.tabTo('Åpne eksempelkontoret…')
    await window.press(Key.ENTER)
    await title(window, 'Barn')
    assert.equal(await window.run(() => document.activeElement.localName), 'h1', 'the heading of a new screen has the focus')
  },

  'a child is opened, and its choice of home': async (window) => {
    await window.find('.records .record b')
    child = await window.run(() => document.querySelector('.records .record b').innerText)
    await window.tabTo(`${child}…`)
    await window.press(Key.ENTER)
    await title(window, child)
    if (!(await onScreen(window, '.candidate'))) {
      await window.tabTo('Valg av hjem…')
      await window.press(Key.ENTER)
    }
    await window.find('.candidate')
    assert.ok((await heading(window)).startsWith(child))
  },

  'a sum is opened and closed where it stands': async (window) => {
    const first = await window.run(() => document.querySelector('.candidate button.name').innerText.trim())
    await window.tabTo(first)
    await window.press(Key.ENTER)
    await window.find('.candidate.open')
    await window.press(Key.ENTER)
    await until('the sum to close', async () => !(await onScreen(window, '.candidate.open')))
    assert.equal(await window.focused(), first, 'the focus stays')
  },

  'a home is chosen, the reasons written, the choice saved': async (window) => {
    await window.tabTo('Velg …')
    await window.press(Key.ENTER)
    await window.find('dialog[open] textarea')
    const fields = await window.run(() => document.querySelectorAll('dialog[open] textarea').length)
    for (let written = 0; written < fields; ) {
      await window.press(Key.TAB)
      if ((await window.run(() => document.activeElement.localName)) !== 'textarea') continue
      await window.press('Vurdert i samtale.')
      written += 1
    }
    await window.tabTo('Lagre valget')
    await window.press(Key.ENTER)
    await window.shows('Valget er lagret')
  },

  'Escape leaves the dialog and gives the focus back': async (window) => {
    await window.press(Key.ESCAPE)
    await until('the dialog to close', async () => !(await onScreen(window, 'dialog[open]')))
    assert.notEqual(await window.run(() => document.activeElement.localName), 'body', 'the focus is somewhere')
  },
})
