import { get, sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const header = (name: string, value: string): string =>
  `<HeaderManager guiclass="HeaderPanel" testclass="HeaderManager" testname="h"><collectionProp name="HeaderManager.headers">
    <elementProp name="" elementType="Header"><stringProp name="Header.name">${name}</stringProp><stringProp name="Header.value">${value}</stringProp></elementProp>
  </collectionProp></HeaderManager><hashTree/>`;
const request = (name: string, value: string): string =>
  `<HTTPSamplerProxy guiclass="HttpTestSampleGui" testclass="HTTPSamplerProxy" testname="r"><elementProp name="HTTPsampler.Arguments" elementType="Arguments"><collectionProp name="Arguments.arguments">
    <elementProp name="${name}" elementType="HTTPArgument"><stringProp name="Argument.value">${value}</stringProp><stringProp name="Argument.name">${name}</stringProp></elementProp>
  </collectionProp></elementProp></HTTPSamplerProxy><hashTree/>`;

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: 'header Authorization holds a literal secret of 16 characters' },
    { plan: header('X-API-Key', 'q8Zr0Lx72b'), message: 'header X-API-Key holds a literal secret of 10 characters' },
    {
      plan: header('Cookie', 'lang=en; JSESSIONID=0AF91C22B7D4'),
      message: /^header Cookie holds a literal secret of 12 characters/,
    },
    { plan: request('j_password', 'hunter2'), message: 'argument j_password holds a literal secret of 7 characters' },
    {
      plan: request('', '{ "user": "a", "client_secret": "k2j3h4k2j3h4" }'),
      message: 'field client_secret of the body holds a literal secret of 12 characters',
    },
    {
      plan: sampler('JDBCDataSource', 'TestBeanGUI', { password: 'hunter2', dbUrl: 'jdbc:x://db/test' }),
      message: 'password holds a literal secret of 7 characters',
    },
    {
      plan: get('/a?api_key=q8Zr0Lx72b'),
      message: 'api_key in the query of the URL holds a literal secret of 10 characters',
    },
    { plan: request('password', '${__P(password,hunter2)}'), message: /of 7 characters/ },
  ],
  clean: [
    header('Authorization', 'Bearer ${token}'),
    header('Authorization', 'Basic &lt;base64&gt;'),
    header('Cookie', 'lang=en; theme=dark-and-wide'),
    header('Accept', 'application/json;token=none-at-all'),
    request('password', ''),
    request('password', 'changeme'),
    request('__RequestVerificationToken', 'abcdefghijklmnop'),
    sampler('FTPSampler', 'FtpTestSamplerGui', { 'ConfigTestElement.password': 'anonymous@example.com' }),
  ],
};
