// Choosing in depth: what is urgent, inquiries, several children at once, what if, letters and habilitet.

import assert from 'node:assert/strict'

import { chooseFor, onScreen, openExample, overview, ranking, tab, title } from '../lib/pages.mjs'
import { story } from '../lib/spec.mjs'
import { exampleChild } from '../lib/tour.mjs'
import { Key, until } from '../lib/window.mjs'

story('Det haster', {
  'the ringeliste is one click from every screen': async (window) => {
    await openExample(window)
    for (const screen of ['Hjem', 'Henvendelser', 'Innstillinger', 'Barn']) {
      await window.click(screen, 'nav button')
      await title(window, screen)
      await window.click('Det haster')
      await title(window, 'Det haster')
    }
    await chooseFor(window, await exampleChild(window))
  },

  'the second click keeps the answer with its time': async (window) => {
    await window.click('Det haster')
    await window.click('Ja fra …')
    const line = await until('the call in the log of the day', () => firstCall(window))
    assert.match(line, /^\d\d[.:]\d\d\b.*\bja\b/i)
  },

  'it stands there when the office is locked and opened again': async (window) => {
    const line = await firstCall(window)
    await window.session.actions().keyDown(Key.CONTROL).sendKeys('l').keyUp(Key.CONTROL).perform()
    await window.click('Åpne eksempelkontoret…')
    await overview(window)
    await window.click('Det haster')
    assert.equal(await until('the call in the log of the day', () => firstCall(window)), line)
  },
})

story('Henvendelser', {
  'an inquiry becomes a home in one step': async (window) => {
    await openExample(window)
    const name = await openInquiry(window)
    await window.click('Gjør til hjem')
    await window.find('#home-h')
    assert.ok((await window.text()).includes(name.split(' ').at(-1)), `the home is called after ${name}`)
    await openInquiry(window, name)
    await window.find('#inquiry-home')
  },

  'undo takes the home back and the inquiry stands as before': async (window) => {
    const homes = await countOfHomes(window)
    await window.click('Angre: …')
    await until('one home less', async () => (await countOfHomes(window)) === homes - 1)
    await openInquiry(window)
    await window.find('#inquiry-promote')
  },
})

let free

story('Flere barn samtidig', {
  'every waiting child has a proposal, and each loss is said': async (window) => {
    await openExample(window)
    await window.click('Oversikt', 'nav button')
    await overview(window)
    await window.click('Flere barn samtidig', 'main button')
    await window.find('table.joint td.on')
    free = await plan(window)
    assert.ok(free.length > 1)
    for (const row of free) assert.ok(row.home !== '' && row.loss !== '', `${row.child}: ${row.home} ${row.loss}`)
  },

  'a cell that is locked stays, and the rest is solved again': async (window) => {
    const cell = await window.find('table.joint td:not(.on):not(.low) > button[id^=cell-]')
    const [child, home] = await window.run((button) => {
      const row = button.closest('tr')
      const at = [...row.children].indexOf(button.closest('td'))
      return [row.querySelector('th .name').innerText, document.querySelectorAll('table.joint thead th')[at].querySelector('.name').innerText]
    }, cell)
    assert.notEqual(free.find((row) => row.child === child).home.split(' ')[0], home)
    await cell.click()
    await until('the locked home', async () => (await plan(window)).find((row) => row.child === child)?.home.startsWith(home))
    const locked = await plan(window)
    assert.deepEqual(locked.map((row) => row.child), free.map((row) => row.child), 'no child is lost')
    assert.equal(await window.run(() => document.querySelectorAll('.joint .held [aria-pressed=true]').length), 1)
  },

  'unlocked, the first plan stands there again': async (window) => {
    await window.click('Lås opp alle')
    await until('the first plan', async () => JSON.stringify(await plan(window)) === JSON.stringify(free))
  },
})

story('Hva om', {
  'other answers move the list, and nothing is saved': async (window) => {
    await openExample(window)
    const child = await exampleChild(window)
    await chooseFor(window, child)
    const [before, status] = [await ranking(window), await statusBar(window)]
    await window.click('Hva om …', 'main button')
    await (await window.find('#if-home')).sendKeys(Key.ARROW_DOWN)
    const hours = await window.find('#if-hours')
    await window.empty(hours)
    await hours.sendKeys('0')
    await window.click('Se hvordan lista flytter seg')
    await window.find('#what-if [aria-live] b')
    assert.equal(await statusBar(window), status, 'saved, undo and weights are as they were')
    await chooseFor(window, child)
    assert.deepEqual(await ranking(window), before)
  },
})

story('Brev', {
  'a letter can be read before it is sent': async (window) => {
    await openExample(window)
    await window.click('Hjem', 'nav button')
    await title(window, 'Hjem')
    await window.write('Søk i listen', 'H-052')
    await (await window.find('.records .record')).click()
    await window.find('#home-h')
    await tab(window, 'vetting')
    await (await window.find('[id^=home-pair-]')).click()
    await (await window.find('.letters button')).click()
    const letter = await (await window.find('dialog[open] .letter')).getText()
    assert.ok(letter.length > 200, letter)
    assert.doesNotMatch(letter, /undefined|null|[{}]/)
  },
})

story('Habilitet', {
  'whoever is inhabil sees it, and is refused': async (window) => {
    await openExample(window)
    await window.click('Innstillinger', 'nav button')
    await window.click('Ansatte og habilitet', 'main button')
    await title(window, 'Ansatte og habilitet')
    await (await window.find('#me option[value=radgiver-4]')).click()
    await window.shows('sitter her nå')
    await chooseFor(window, '«Lunde»')
    await (await window.find('.candidate [id^=choose-]')).click()
    await window.shows('Du er registrert som inhabil')
    for (const area of await window.session.findElements({ css: 'dialog[open] textarea' })) await area.sendKeys('Vurdert.')
    await (await window.field('Jeg er habil')).click()
    await window.click('Lagre valget')
    await window.shows('En annen må ta valget')
    assert.equal(await onScreen(window, '#d-done'), false)
  },

  'another adviser may': async (window) => {
    await (await window.find('#d-by option[value=radgiver-1]')).click()
    await window.click('Lagre valget')
    await window.shows('Valget er lagret')
  },
})

/** The newest line of the day's calls, or nothing when there is none. */
async function firstCall(window) {
  return await window.run(() => {
    const line = document.querySelector('.call-log li:has(time)')
    return line ? line.innerText.replace(/\s+/g, ' ').trim() : ''
  })
}

/** Opens an inquiry, the first unless one is named, and gives back its name. */
async function openInquiry(window, name) {
  await window.click('Henvendelser', 'nav button')
  await title(window, 'Henvendelser')
  await window.find('.record.inquiry')
  if (name) {
    await (await window.field('Bare åpne')).click()
    await window.write('Navn, oppdrag eller sted', name)
    await until('the one inquiry', () => window.run(() => document.querySelectorAll('.record.inquiry').length === 1))
  }
  const row = await window.find('.record.inquiry')
  const found = await window.run((record) => record.querySelector('b').innerText, row)
  await row.click()
  await window.find('#inquiry')
  return found
}

/** How many homes the list holds. */
async function countOfHomes(window) {
  await window.click('Hjem', 'nav button')
  await title(window, 'Hjem')
  return Number.parseInt(await (await window.find('#home-count')).getText(), 10)
}

/** For each child the proposed home and what the child loses, as shown. */
async function plan(window) {
  return await window.run(() =>
    [...document.querySelectorAll('table.joint tbody tr')].map((row) => ({
      child: row.querySelector('th .name').innerText,
      home: row.querySelector('td.proposal b').innerText,
      loss: row.querySelector('td.loss').innerText.replace(/\s+/g, ' ').trim(),
    })),
  )
}

/** What the status bar says: saved when, undo what, weights. */
async function statusBar(window) {
  return await window.run(() => document.querySelector('footer.status').innerText)
}
