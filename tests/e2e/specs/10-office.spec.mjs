// The first hour: an office is made, its key is shown once, it is locked and opened again.

import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { onScreen, overview, title } from '../lib/pages.mjs'
import { isAccessible, story } from '../lib/spec.mjs'
import { Key, until } from '../lib/window.mjs'

const PASSPHRASE = 'riktig hest batteri stift'

story('Et nytt kontor', {
  'two passphrases that differ are refused': async (window) => {
    await window.click('Opprett kontor…')
    await window.write('Navn på kontoret', 'Prøvekontoret')
    await isAccessible(window, '10-opprett')
    await (await window.find('select option[value="5601"]')).click()
    await window.write('Passfrase', PASSPHRASE)
    await window.write('Passfrasen en gang til', `${PASSPHRASE}!`)
    await window.click('Opprett kontoret')
    await window.shows('De to passfrasene er ikke like')
  },

  'the recovery key is shown before the office opens': async (window) => {
    await window.write('Passfrasen en gang til', PASSPHRASE)
    await window.click('Opprett kontoret')
    await title(window, 'Skriv ut gjenopprettingsnøkkelen')
    await isAccessible(window, '11-nokkel')
    await (await window.find('input[type=checkbox]')).click()
    await window.click('Åpne kontoret')
    await overview(window)
  },

  'nothing in the data folder can be read without the passphrase': async (window) => {
    const files = await readdir(window.data, { recursive: true, withFileTypes: true })
    const office = files.filter((file) => file.isFile() && file.name.endsWith('.heimly'))
    assert.equal(office.length, 1)
    for (const file of files.filter((each) => each.isFile())) {
      const bytes = await readFile(join(file.parentPath ?? file.path, file.name))
      for (const secret of ['Prøvekontoret', PASSPHRASE]) {
        assert.equal(bytes.includes(secret), false, `${file.name} holds "${secret}" in the clear`)
      }
    }
  },

  'it is locked with one key': async (window) => {
    await window.session.actions().keyDown(Key.CONTROL).sendKeys('l').keyUp(Key.CONTROL).perform()
    await title(window, 'Lås opp')
    assert.equal((await window.text()).includes('Prøvekontoret'), false)
  },

  'a wrong passphrase says what to do, and opens nothing': async (window) => {
    await window.write('Passfrase', 'feil passfrase helt feil')
    await window.click('Lås opp')
    const said = await until('a sentence at the field', () =>
      window.run(() => {
        const field = document.querySelector('#secret')
        return field?.getAttribute('aria-invalid') === 'true' && document.getElementById(field.getAttribute('aria-describedby')?.split(' ').at(-1))?.innerText
      }),
    )
    assert.match(said, /pass/i)
    assert.equal(await onScreen(window, 'nav'), false)
  },

  'the right one opens it, by keyboard': async (window) => {
    await window.write('Passfrase', PASSPHRASE)
    await window.press(Key.ENTER)
    await overview(window)
  },

  'nynorsk is one click away, and the choice is kept': async (window) => {
    await window.click('Bytt til nynorsk')
    await until('nynorsk', async () => (await window.run(() => document.documentElement.lang)) === 'nn')
  },
})
