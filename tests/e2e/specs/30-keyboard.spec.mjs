// «Et barn trenger et hjem»: the whole way from the first screen to a saved choice, by keyboard alone.

import assert from 'node:assert/strict'

import { heading, onScreen, overview, title } from '../lib/pages.mjs'
import { story } from '../lib/spec.mjs'
import { Key, until } from '../lib/window.mjs'

const CHILD = 'Sanglerke'

story('Bare tastatur', {
  'the example office is opened': async (window) => {
    await window.find('h1')
    await window.tabTo('Åpne eksempelkontoret…')
    await window.press(Key.ENTER)
    await overview(window)
    assert.equal(await window.run(() => document.activeElement.localName), 'h1', 'the heading of a new screen has the focus')
  },

  'a child is registered': async (window) => {
    await window.tabTo('Nytt behov')
    await window.press(Key.ENTER)
    await title(window, 'Barn')
    await window.tabTo('Nytt barn')
    await window.press(Key.ENTER)
    await window.find('dialog[open] #new-child-name')
    await toField(window, 'new-child-name')
    await window.press(CHILD)
    await toField(window, 'new-child-birth')
    await window.press('01.06.2018')
    await toField(window, 'new-child-kommune')
    await pick(window, 'new-child-kommune', 'Alta')
    await window.tabTo('Opprett barnet')
    await window.press(Key.ENTER)
    await title(window, `«${CHILD}»`)
  },

  'the need is opened': async (window) => {
    await radio(window, 'new-need-stage', /^Trenger/)
    await radio(window, 'new-need-purpose', /^Omsorg/)
    await window.tabTo('Nytt behov')
    await window.press(Key.ENTER)
    await window.find('#choose-home')
  },

  'every home stands against the child': async (window) => {
    await window.tabTo('Valg av hjem')
    await window.press(Key.ENTER)
    await window.find('.candidate')
    assert.ok((await heading(window)).startsWith(`«${CHILD}»`))
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

  'a home is asked, and its answer kept': async (window) => {
    await window.tabTo('Kontakt med …')
    await window.press(Key.ENTER)
    await toField(window, 'ask-how')
    await window.press('telefon')
    await window.tabTo('Lagre kontakten')
    await window.press(Key.ENTER)
    await until('the dialog to close', async () => !(await onScreen(window, 'dialog[open]')))
    await window.shows('1 av 3')
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
    await toField(window, 'd-by')
    await pick(window, 'd-by', 'Ragna Viddesus')
    await radio(window, 'd-habil', /^Jeg er habil/)
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

/** Goes on with Tab until the field has the focus. */
async function toField(window, id) {
  for (let pressed = 0; pressed < 200; pressed += 1) {
    if ((await window.run(() => document.activeElement.id)) === id) return
    await window.press(Key.TAB)
  }
  throw new Error(`#${id} was not reached with Tab`)
}

/** Goes down a list with the arrow until `label` is chosen. */
async function pick(window, id, label) {
  for (let pressed = 0; pressed < 400; pressed += 1) {
    if ((await window.run((which) => document.getElementById(which).selectedOptions[0]?.text ?? '', id)) === label) return
    await window.press(Key.ARROW_DOWN)
  }
  throw new Error(`${label} is not in #${id}`)
}

/** Goes into a group of choices with Tab, and with the arrows to the one that is called so. */
async function radio(window, id, called) {
  const inGroup = () => window.run((which) => document.activeElement.type === 'radio' && document.activeElement.closest(`#${which}`) !== null, id)
  for (let pressed = 0; pressed < 200 && !(await inGroup()); pressed += 1) await window.press(Key.TAB)
  assert.ok(await inGroup(), `#${id} was not reached with Tab`)
  for (let pressed = 0; pressed < 20; pressed += 1) {
    if (called.test(await window.focused())) break
    await window.press(Key.ARROW_DOWN)
  }
  assert.match(await window.focused(), called)
  if (!(await window.run(() => document.activeElement.checked))) await window.press(' ')
}
