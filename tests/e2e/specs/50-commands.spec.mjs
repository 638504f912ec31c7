// The command line as a process: exit codes, what stands on stdout and stderr, and that nothing is half done.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

/** Runs one command; answers its exit code and what it said. No display: the window must say so itself. */
function heimly(folder, words, passphrase = 'riktig') {
  const env = { ...process.env, HEIMLY_PASSPHRASE_FILE: join(folder, passphrase), DISPLAY: '', WAYLAND_DISPLAY: '' }
  return new Promise((resolve) => {
    execFile(process.env.HEIMLY_APP, words, { env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ code: error ? error.code : 0, stdout, stderr })
    })
  })
}

test('Kommandolinjen', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'heimly-kommando-'))
  const at = (name) => join(folder, name)
  const run = (words, passphrase) => heimly(folder, words, passphrase)
  try {
    await writeFile(at('riktig'), 'en god passfrase\n')
    await writeFile(at('feil'), 'en annen passfrase\n')
    const db = ['--db', at('kontor.heimly')]

    await t.test('0: an office is made, its recovery key alone on stdout', async () => {
      const made = await run([...db, 'init', '--office', 'Prøvekontoret', '--kommune', '5601'])
      assert.equal(made.code, 0)
      assert.match(made.stdout, /^([0-9A-Z]{4}-){6}[0-9A-Z]{4}\n$/)
    })

    await t.test('1: what cannot be met, in one sentence on stderr', async () => {
      for (const words of [
        [...db, 'init', '--office', 'To', '--kommune', '5601'],
        [...db, 'rank', 'finnes-ikke'],
        [...db, 'import', at('finnes-ikke.xlsx')],
        ['--db', at('ingen.heimly'), 'call', 'list_homes'],
        ['template', '--out', at('kontor.heimly')],
        [],
      ]) {
        const refused = await run(words)
        assert.equal(refused.code, 1, words.join(' '))
        assert.equal(refused.stdout, '')
        assert.match(refused.stderr, /^[A-ZÆØÅ][^\n]+\n$/, words.join(' '))
      }
    })

    await t.test('2: wrong usage', async () => {
      for (const words of [['tull'], [...db, 'call', 'tull'], [...db, 'rank', 'x', '--on', '2026-13-45']]) {
        assert.equal((await run(words)).code, 2, words.join(' '))
      }
    })

    await t.test('3: damaged, or not an office file, and left as it is', async () => {
      await copyFile(at('kontor.heimly'), at('skadet.heimly'))
      const bytes = await readFile(at('skadet.heimly'))
      bytes[bytes.length - 2000] ^= 1
      await writeFile(at('skadet.heimly'), bytes)
      await writeFile(at('bilde.heimly'), 'ikke et kontor')
      for (const name of ['skadet.heimly', 'bilde.heimly']) {
        const before = await readFile(at(name))
        assert.equal((await run(['--db', at(name), 'call', 'list_homes'])).code, 3, name)
        assert.deepEqual(await readFile(at(name)), before)
      }
    })

    await t.test('4: a wrong passphrase', async () => {
      assert.equal((await run([...db, 'call', 'list_homes'], 'feil')).code, 4)
    })

    await t.test('a sheet is looked through, brought in, and found again', async () => {
      await writeFile(at('hjem.csv'), 'Kode;Familienavn;Postnr;Antall plasser\nH-001;Čáhcerieppi;9520;2\n')
      const dry = await run([...db, 'import', at('hjem.csv'), '--dry-run'])
      assert.equal(dry.code, 0)
      assert.equal((await run([...db, 'call', 'list_homes'])).stdout, '[]\n')
      assert.equal((await run([...db, 'import', at('hjem.csv')])).code, 0)
      const found = await run([...db, '--json', 'search', 'cahcerieppi'])
      assert.equal(JSON.parse(found.stdout)[0].title, 'Čáhcerieppi')
    })

    await t.test('several children: what stands in the way is told, and the exit code says there is no plan', async () => {
      const nobody = await run([...db, 'assign'])
      assert.equal(nobody.code, 1)
      assert.match(nobody.stdout, /Ingen barn/)
      assert.match(nobody.stderr, /^[A-ZÆØÅ][^\n]+\n$/)
      const refused = JSON.parse((await run([...db, '--json', 'assign'])).stdout)
      assert.equal(refused.solved, false)
      assert.equal((await run([...db, 'assign', '--lock', 'uten-hjem'])).code, 2)
      assert.equal((await run([...db, 'assign', '--threshold', '101'])).code, 2)
      assert.equal((await run([...db, 'assign', '--lock', 'finnes-ikke=H-001'])).code, 1)
      assert.equal((await run([...db, 'due', '--days', '7'])).code, 0)
    })

    await t.test('a sealed export, whatever it is called, goes into a new office', async () => {
      assert.equal((await run([...db, 'export', '--out', at('alt.kopi')])).code, 0)
      const other = ['--db', at('nytt.heimly')]
      assert.equal((await run([...other, 'init', '--office', 'Nytt', '--kommune', '5601'])).code, 0)
      assert.equal((await run([...other, 'import', at('alt.kopi')])).code, 0)
      assert.equal(JSON.parse((await run([...other, 'call', 'list_homes'])).stdout).length, 1)
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
