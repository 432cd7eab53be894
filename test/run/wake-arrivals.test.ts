import { expect } from 'chai';
import { countingServer } from '../support/counting-server.ts';
import { runAgainst } from '../support/run-against.ts';

/** Where a thread stands that stepped into the pool too late to hear its call. */
const MISSED_CALL = `</HTTPSamplerProxy>
<hashTree>
  <JSR223Timer guiclass="TestBeanGUI" testclass="JSR223Timer" testname="missed call" enabled="true">
    <stringProp name="scriptLanguage">groovy</stringProp>
    <stringProp name="cacheKey">true</stringProp>
    <stringProp name="filename"></stringProp>
    <stringProp name="parameters"></stringProp>
    <stringProp name="script">def thread = ctx.thread; synchronized (thread) { thread.wait() }; return 0L</stringProp>
  </JSR223Timer>
  <hashTree/>
</hashTree>`;

describe('threads of an arrivals group that missed their call', function () {
  this.timeout(120_000);

  for (const threadGroup of ['arrivals', 'free-form-arrivals']) {
    it(`are called again in a group of type ${threadGroup}`, async () => {
      const server = await countingServer();
      try {
        const run = await runAgainst(
          {
            name: 'arrivals',
            target: { url: `http://127.0.0.1:${server.port}` },
            retry: { policy: 'none' },
            workloads: {
              work: {
                load: { type: 'arrivals', rate: '10/s', for: '3s', threadGroup },
                flow: [{ type: 'http', name: 'get', method: 'GET', path: '/' }],
              },
            },
          },
          { changePlan: (xml) => xml.replace(/<\/HTTPSamplerProxy>\s*<hashTree\/>/, MISSED_CALL) },
        );
        expect(run.errors).to.deep.equal([]);
        expect(run.ended).to.equal('by itself');
        const arrivals = Number(/Done (\d+) arrivals/.exec(run.log)?.[1]);
        expect(arrivals).to.be.within(30, 31);
        expect(server.requests()).to.equal(arrivals);
      } finally {
        server.close();
      }
    });
  }
});
