import { join } from 'node:path';
import { PROJECT_ROOT } from '../../project-root.ts';
import { judgeFile, referenceFiles } from './judge-file.ts';

/** npm run golden -- DIR...: compares our answers with every reference case found, one line a case. */
const given = process.argv.slice(2);
const files = referenceFiles(given.length > 0 ? given : [join(PROJECT_ROOT, 'test/golden')]);
const verdicts = files.flatMap(judgeFile);
for (const { name, verdict, detail } of verdicts) console.log(`${verdict} ${name} ${detail}`);

const count = (wanted: string): number => verdicts.filter(({ verdict }) => verdict === wanted).length;
if (count('UNSUPPORTED') > 0) console.error(`${count('UNSUPPORTED')} unsupported`);
console.log(`${count('ok')} passed, ${count('FAIL')} failed`);
if (count('ok') < verdicts.length) process.exitCode = 1;
