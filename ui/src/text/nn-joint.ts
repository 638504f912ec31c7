/** Nynorsk for several children at once. Same keys as `nb-joint.ts`. */
import type { nbJoint } from './nb-joint';

export const nnJoint: typeof nbJoint = {
  joint: {
    print: 'Skriv ut',
    unlockAll: 'Lås opp alle',
    total: 'Framlegg til saman',
    nextBest: 'nest beste',
    threshold: 'Ingen eigna under',
    together: 'Sysken som bør bu saman, blir haldne saman',
    keyProposed: 'føreslått',
    keyOwn: 'barnet sitt eige beste',
    ownBest: 'barnet sitt eige beste',
    table: 'Barn og heimar',
    proposal: 'Framlegg',
    loss: 'Tap',
    lock: 'Lås',
    lockLabel: (home: string, child: string) => `Lås ${home} for ${child}`,
    cell: (home: string, child: string, documented: string, possible: string, ...more: string[]) =>
      [`${home} for ${child}: dokumentert ${documented}, mogleg ${possible}`, ...more.filter((word) => word !== '')].join(', '),
    why: 'Kvifor denne fordelinga',
    use: 'Bruk framlegget',
    useHint: 'Framlegget vel ingenting. Kvart barn får si eiga avgjerd med eigne grunnar.',
    choose: 'Vel …',
    chooseFor: (home: string, child: string) => `Vel ${home} for ${child}`,
    see: 'Sjå alle heimar',
    seeFor: (child: string) => `Sjå alle heimar for ${child}`,
    networkFirst: (n: number) => (n === 1 ? 'Éin heim i familie og nettverk skal vurderast først' : `${n} heimar i familie og nettverk skal vurderast først`),
    whyNot: 'Kvifor heimen i nettverket ikkje blir brukt',
    notUsed: 'Rekn utan …',
    solveWithout: 'Rekn på nytt',
  },
};
