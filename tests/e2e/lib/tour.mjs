// The way through the screens, once: the accessibility spec and the pictures of the README both walk it.
// `go` starts where the step before ended and leaves the screen ready to be looked at; `picture` says that the
// README shows it (assets/screenshots), so its name stays.

import { chooseFor, children, openExample, overview, tab, title } from './pages.mjs'
import { By, Key } from './window.mjs'

/** The child whose choice is shown in the README, from the list of children. */
export async function exampleChild(window) {
  await children(window)
  return '«Tjeld»'
}

/** The example child's own page. */
async function childPage(window) {
  const name = await exampleChild(window)
  await window.click(`${name}…`, '.records .record')
  await title(window, name)
  await window.find('#choose-home')
}

/** A home's part about assessment and approval. */
async function vetting(window, code) {
  await window.click('Hjem', 'nav button')
  await title(window, 'Hjem')
  await window.write('Søk i listen', code)
  await (await window.find('.records .record')).click()
  await window.find('#home-h')
  await tab(window, 'vetting')
}

/** A home's part about the house, where it is placed. */
export async function houseOf(window, code) {
  await window.click('Hjem', 'nav button')
  await title(window, 'Hjem')
  await window.write('Søk i listen', code)
  await (await window.find('.records .record')).click()
  await window.find('#home-h')
  await tab(window, 'dwelling')
}

/** What can be reached from a postnummer, on the screen with the map. */
export async function reachFrom(window, postnummer) {
  await window.write('Nås fra postnummer', postnummer)
  await window.click('Vis hva som nås')
  await window.find('#band-30')
}

/** A screen that is opened from the settings. */
async function fromSettings(window, button) {
  await window.click('Innstillinger', 'nav button')
  await title(window, 'Innstillinger')
  await window.click(button, 'main button')
  await title(window, button)
}

/** @type {{ name: string, picture?: true, go: (window: import('./window.mjs').Window) => Promise<unknown> }[]} */
export const tour = [
  { name: '01-apne', picture: true, go: (window) => window.find('h1') },
  { name: '02-barn', picture: true, go: (window) => openExample(window) },
  { name: '03-valg-av-hjem', picture: true, go: async (window) => chooseFor(window, await exampleChild(window)) },
  {
    name: '04-summen',
    picture: true,
    go: async (window) => {
      await (await window.find('.candidate button.name')).click()
      await window.find('.candidate.open [id^=sum-] table, .candidate.open [id^=sum-] dl, .candidate.open [id^=sum-] h4')
    },
  },
  {
    name: '05-beslutning',
    picture: true,
    go: async (window) => {
      await (await window.find('.candidate [id^=choose-]')).click()
      await window.find('dialog[open] textarea')
    },
  },
  {
    name: '06-hjem',
    picture: true,
    go: async (window) => {
      await window.press(Key.ESCAPE)
      await window.click('Hjem', 'nav button')
      await title(window, 'Hjem')
      await window.find('.records .record')
    },
  },
  {
    name: '07-et-hjem',
    picture: true,
    go: async (window) => {
      await (await window.find('.records .record')).click()
      await window.find('#home-h')
    },
  },
  {
    name: '08-et-barn',
    picture: true,
    go: childPage,
  },
  {
    name: '09-innstillinger',
    picture: true,
    go: async (window) => {
      await window.click('Innstillinger', 'nav button')
      await title(window, 'Innstillinger')
    },
  },
  {
    name: '10-oversikt',
    picture: true,
    go: async (window) => {
      await window.click('Oversikt', 'nav button')
      await overview(window)
    },
  },
  {
    name: '11-flere-barn',
    picture: true,
    go: async (window) => {
      await window.click('Flere barn samtidig', 'main button')
      await window.find('table.joint td.on')
    },
  },
  {
    name: '12-beredskap',
    picture: true,
    go: async (window) => {
      await window.click('Beredskap', 'nav button')
      await window.find('.ring')
    },
  },
  {
    name: '13-det-haster-for-et-barn',
    go: async (window) => {
      await (await window.find('[id^=for-]')).click()
      await window.find('.urgent-child')
    },
  },
  {
    name: '14-henvendelser',
    go: async (window) => {
      await window.click('Henvendelser', 'nav button')
      await window.find('.records .record.inquiry')
    },
  },
  {
    name: '15-en-henvendelse',
    go: async (window) => {
      await (await window.find('.records .record.inquiry')).click()
      await window.find('#inquiry-promote')
    },
  },
  {
    name: '16-bufetat',
    go: async (window) => {
      await tab(window, 'bufetat')
      await (await window.find('#bufetat summary')).click()
      await window.find('#bufetat details[open] textarea')
    },
  },
  {
    name: '17-nettverkskart',
    go: async (window) => {
      await childPage(window)
      await tab(window, 'network')
      await window.find('#network-map svg .person')
    },
  },
  {
    name: '18-rundt-beslutningen',
    go: async (window) => {
      await tab(window, 'decision')
      await window.find('#waiting-time')
    },
  },
  {
    name: '19-hvor-sikkert',
    go: async (window) => {
      await (await window.find('#choose-home')).click()
      await window.find('.candidate')
      await (await window.find('#how-sure')).click()
      await window.find('#sure table')
    },
  },
  {
    name: '20-hva-om',
    go: async (window) => {
      await (await window.find('#open-what-if')).click()
      await (await window.find('#if-home')).sendKeys(Key.ARROW_DOWN)
      await (await window.find('#if-hours')).sendKeys(Key.ENTER)
      await window.find('#what-if [aria-live] b')
    },
  },
  {
    name: '21-sammenlign',
    go: async (window) => {
      for (const box of (await window.session.findElements(By.css('.compare-box'))).slice(0, 3)) await box.click()
      await (await window.find('#compare')).click()
      await window.find('table.compare')
    },
  },
  { name: '22-vekter', go: (window) => fromSettings(window, 'Vekter') },
  { name: '23-ansatte-og-habilitet', go: (window) => fromSettings(window, 'Ansatte og habilitet') },
  { name: '24-vurdering-av-et-hjem', go: (window) => vetting(window, 'H-008') },
  {
    name: '25-paret',
    go: async (window) => {
      await vetting(window, 'H-052')
      await (await window.find('[id^=home-pair-]')).click()
      await window.find('#approval')
    },
  },
  {
    name: '26-et-brev',
    go: async (window) => {
      await (await window.find('.letters button')).click()
      await window.find('dialog[open] .letter')
    },
  },
  {
    name: '27-kart',
    go: async (window) => {
      await window.press(Key.ESCAPE)
      await window.click('Kart', 'nav button')
      await title(window, 'Kart')
      await window.find('.map svg .mark')
    },
  },
  {
    name: '28-hva-kan-nas',
    picture: true,
    go: async (window) => {
      await reachFrom(window, '9510')
    },
  },
  {
    name: '29-kart-i-valget',
    go: async (window) => {
      await chooseFor(window, await exampleChild(window))
      await (await window.find('#show-map')).click()
      await window.find('.choice-map svg .mark')
    },
  },
  {
    name: '30-reisetid',
    picture: true,
    go: async (window) => {
      await (await window.find('.candidate button.way')).click()
      await window.find('dialog[open] #way-minutes')
    },
  },
  {
    name: '31-runder',
    go: async (window) => {
      await window.press(Key.ESCAPE)
      await window.click('Runder', 'nav button')
      await title(window, 'Runder')
      await window.find('.records .record')
    },
  },
  {
    name: '32-en-runde',
    picture: true,
    go: async (window) => {
      await (await window.find('.records .record')).click()
      await window.find('#plan .timetable')
    },
  },
  { name: '33-reise-og-steder', go: (window) => fromSettings(window, 'Reise og steder') },
  {
    name: '34-ferger',
    go: async (window) => {
      await tab(window, 'links')
      await window.find('#links .link-row')
    },
  },
  {
    name: '35-naboer',
    go: async (window) => {
      await tab(window, 'neighbours')
      await window.find('#neighbours li.water, #neighbours h3')
    },
  },
  {
    name: '36-veinett',
    go: async (window) => {
      await tab(window, 'roads')
      await window.find('#roads-import')
    },
  },
  {
    name: '37-stedsdata',
    go: async (window) => {
      await tab(window, 'places')
      await window.find('#places-choose')
    },
  },
  {
    name: '38-plasser-huset',
    go: async (window) => {
      await houseOf(window, 'H-008')
      await (await window.find('#dwelling-pick')).click()
      await window.find('dialog[open] .map .pin')
    },
  },
]
