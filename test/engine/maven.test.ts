import { expect } from 'chai';
import { parseJavaMajor } from '../../src/engine/java.ts';
import { downloadedFile, explainMavenFailure } from '../../src/engine/maven.ts';

describe('parseJavaMajor', () => {
  const cases: readonly [string, number | undefined][] = [
    ['java version "1.8.0_392"\nJava(TM) SE Runtime Environment', 8],
    ['openjdk version "11.0.2" 2019-01-15', 11],
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['openjdk version "25" 2025-09-16', 25],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21.0.1" 2023-10-17', 21],
    ['command not found', undefined],
  ];
  for (const [text, want] of cases) it(`reads ${want} from ${text}`, () => expect(parseJavaMajor(text)).to.equal(want));
});

describe('downloadedFile', () => {
  it('names jars only', () => {
    const line = 'Downloaded from central: https://repo.example/maven2/org/x/x/1.0/x-1.0';
    expect(downloadedFile(`${line}.jar (12 kB at 3 kB/s)`)).to.equal('x-1.0.jar');
    expect(downloadedFile(`\u001b[0m[INFO] ${line}.jar (12 kB at 3 kB/s)`)).to.equal('x-1.0.jar');
    expect(downloadedFile(`${line}.pom (12 kB at 3 kB/s)`)).to.equal(undefined);
    expect(downloadedFile('[INFO] Building engine 5.6.3')).to.equal(undefined);
  });
});

describe('explainMavenFailure', () => {
  it('names artifact, repository and reason of a failed download', () => {
    const line =
      '[ERROR] Failed to execute goal on project engine: Could not resolve dependencies for project loadwright:engine:pom:5.6.3: ' +
      'Failed to collect dependencies at org.apache.jmeter:ApacheJMeter:jar:5.6.3: Failed to read artifact descriptor: ' +
      'Could not transfer artifact org.apache.jmeter:ApacheJMeter:pom:5.6.3 from/to mirror (https://repo.example/maven2): ' +
      'status code: 503, reason phrase: Service Unavailable (503) -> [Help 1]';
    expect(explainMavenFailure(['[INFO] Scanning', line, '[ERROR] '])).to.deep.include({
      code: 'ENG005',
      args: {
        artifact: 'org.apache.jmeter:ApacheJMeter:pom:5.6.3',
        repository: 'mirror',
        reason: 'status code: 503, reason phrase: Service Unavailable (503)',
      },
    });
  });
  it('tells of an offline Maven', () => {
    const line =
      '[ERROR] Failed to execute goal on project engine: Cannot access mirror (https://repo.example/maven2) in offline mode ' +
      'and the artifact org.x:x:jar:1.0 has not been downloaded from it before. -> [Help 1]';
    expect(explainMavenFailure([line]).args).to.deep.equal({
      artifact: 'org.x:x:jar:1.0',
      repository: 'mirror',
      reason: 'Maven is in offline mode',
    });
  });
  it('quotes anything else', () => {
    expect(explainMavenFailure(['[ERROR] Unknown lifecycle phase "x". -> [Help 1]'])).to.deep.include({
      code: 'ENG006',
      args: { said: 'Unknown lifecycle phase "x".' },
    });
    expect(explainMavenFailure([]).args).to.deep.equal({ said: 'no output' });
  });
});
