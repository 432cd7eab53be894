// Writes to standard output, as one JSON document, what the real classes of a JMeter home know about their properties.
// Started by scripts/extract-catalogue.ts; needs a JDK that still has jdk.internal.org.objectweb.asm (8 to 23).
// Evidence per property, strongest first:
//   schema     descriptor of the element's TestElementSchema (kind, default)
//   beaninfo   property of a TestBean (kind, default in the GUI, tags)
//   code       constant that reaches a getter, a setter or a property's constructor in the class or a superclass
//   gui        written by a GUI panel on a fresh element
//   gui-code   like code, in a GUI panel of the element
//   upgrade    old name that JMeter renames when it loads a plan (bin/upgrade.properties)
import groovy.json.JsonOutput
import java.awt.Component
import java.beans.Introspector
import java.lang.reflect.Modifier
import java.util.jar.JarFile
import org.apache.jmeter.gui.JMeterGUIComponent
import org.apache.jmeter.reporters.ResultCollector
import org.apache.jmeter.samplers.SampleSaveConfiguration
import org.apache.jmeter.save.SaveService
import org.apache.jmeter.testbeans.TestBean
import org.apache.jmeter.testbeans.gui.TestBeanGUI
import org.apache.jmeter.testelement.AbstractTestElement
import org.apache.jmeter.testelement.TestElement
import org.apache.jmeter.testelement.property.*
import org.apache.jmeter.util.JMeterUtils
import org.apache.jorphan.collections.ListedHashTree

def answer = new PrintStream(new FileOutputStream(FileDescriptor.out), true, 'UTF-8')
System.setOut(System.err)
def home = System.getProperty('jmeter.home')
JMeterHome.start(home)
ClassLoader loader = TestElement.classLoader

// ---- aliases
def readProperties = { String name -> def all = new Properties(); new File(home, "bin/$name").withInputStream { all.load(it) }; all }
def aliases = new TreeMap(), aliasOf = [:]
readProperties('saveservice.properties').each { key, className ->
  if (key.startsWith('_')) return
  key.split(',').each { aliases[it] = className }
  aliasOf[className] = key.split(',')[0]
}
def shape = new PropertyShape(aliasOf)
def scan = new ByteCodeScan(loader, PropertyShape.NODES.findAll { it.value })
def load = { String name -> try { Class.forName(name, false, loader) } catch (Throwable ignored) { null } }
def isElement = { Class type -> TestElement.isAssignableFrom(type) && !Modifier.isAbstract(type.modifiers) }
/** File name of the jar that holds a class; null for classes of Java itself. */
def jarOf = { Class type -> def source = type.protectionDomain?.codeSource?.location; source ? new File(source.toURI()).name : null }
/** Classes that look like elements and did not let themselves be asked. */
def failed = new TreeMap()
def fail = { String name, String jar, Throwable thrown ->
  def cause = JMeterHome.root(thrown)
  failed[name] = [jar: jar, reason: "${cause.class.simpleName}: ${(cause.message ?: '').readLines().find { it.trim() } ?: ''}".toString()]
}

// ---- classes: the elements that have an alias, and all that the jars of JMeter and the plugins hold
def elements = new LinkedHashSet<Class>(), panels = new LinkedHashSet<Class>()
aliases.values().each { name -> def type = load(name); if (type && isElement(type)) elements << type }
JMeterHome.extensions(home).each { file ->
  def names = new JarFile(file).withCloseable { it.entries().toList()*.name }
  names.findAll { it.endsWith('.class') && !it.contains('$') && !it.startsWith('META-INF') }.sort().each { path ->
    def className = path[0..-7].replace('/', '.')
    try {
      def type = Class.forName(className, false, loader)
      if (!Modifier.isPublic(type.modifiers) || Modifier.isAbstract(type.modifiers)) return
      if (isElement(type) && type.getConstructor()) elements << type
      if (JMeterGUIComponent.isAssignableFrom(type) && type != TestBeanGUI) panels << type
    } catch (NoSuchMethodException ignored) {
      // It needs arguments: no element of a plan.
    } catch (LinkageError thrown) {
      // It needs a library that is not there.
      if (scan.extendsElement(className)) fail(className, file.name, thrown)
    }
  }
}
def instances = [:]
elements.each { type ->
  try { instances[type] = type.getConstructor().newInstance() } catch (NoSuchMethodException ignored) { } catch (Throwable thrown) { fail(type.name, jarOf(type), thrown) }
}

// ---- what the GUI panels write
// A fresh element shows the panel's defaults; one filled with all known names shows the order in which it writes.
def panelsOf = [:].withDefault { [] }
def addPanel = { panel, String name, Class panelClass ->
  panel.clearGui()
  def fresh = panel.createTestElement()
  if (fresh != null) panelsOf[fresh.class] << [panel: panel, name: name, type: panelClass, testname: fresh.name, props: shape.list(fresh)]
}
panels.each { type -> try { addPanel(type.getConstructor().newInstance(), shape.tag(type.name), type) } catch (Throwable ignored) { } }
instances.keySet().findAll { TestBean.isAssignableFrom(it) }.each { type ->
  try { addPanel(new TestBeanGUI(type), 'TestBeanGUI', TestBeanGUI) } catch (Throwable ignored) { }
}
panelsOf.each { type, found -> found.each { it.props.removeAll { it.name == TestElement.COMMENTS } } }
// The panel an element is usually made with, where several write the same class.
def usual = ['HttpTestSampleGui', 'HttpDefaultsGui', 'SimpleDataWriter', 'ArgumentsPanel']
panelsOf.each { type, found -> found.sort { it.name in usual ? 0 : 1 } }

// ---- evidence
def schemaKinds = [
  BooleanPropertyDescriptor: 'boolProp', IntegerPropertyDescriptor: 'intProp', LongPropertyDescriptor: 'longProp',
  FloatPropertyDescriptor: 'FloatProperty', DoublePropertyDescriptor: 'doubleProp', StringPropertyDescriptor: 'stringProp',
  ClassPropertyDescriptor: 'stringProp', CollectionPropertyDescriptor: 'collectionProp', TestElementPropertyDescriptor: 'elementProp',
]
def zero = [stringProp: '', boolProp: false, intProp: 0, longProp: 0, doubleProp: 0.0, FloatProperty: 0.0]
def plain = { it instanceof String || it instanceof Number || it instanceof Boolean }
def fromSchema = { TestElement element ->
  element.schema.properties.collectEntries { name, descriptor ->
    def absent = descriptor.defaultValue
    [name, [kind: schemaKinds[descriptor.class.simpleName]] + (plain(absent) ? [default: absent] : [:])]
  }
}
def beanKind = { Class type ->
  switch (type) {
    case [Boolean, boolean]: return 'boolProp'
    case [Integer, int]: return 'intProp'
    case [Long, long]: return 'longProp'
    case [Double, double]: return 'doubleProp'
    case [Float, float]: return 'FloatProperty'
    default: return Collection.isAssignableFrom(type) ? 'collectionProp' : TestElement.isAssignableFrom(type) ? 'elementProp' : 'stringProp'
  }
}
def fromBean = { Class type ->
  def found = [:]
  Introspector.getBeanInfo(type).propertyDescriptors.sort { it.name }.each { descriptor ->
    if (descriptor.hidden || descriptor.writeMethod == null || descriptor.propertyType == null) return
    if (descriptor.name == 'property' || descriptor.writeMethod.declaringClass in [AbstractTestElement, TestElement]) return
    def entry = [kind: beanKind(descriptor.propertyType)]
    if (descriptor.getValue('guiType') instanceof Class) entry.choice = true
    if (descriptor.propertyType.enum) entry.values = descriptor.propertyType.enumConstants*.name()
    // Without notOther the tags are suggestions (some list the script engines of the machine).
    else if (descriptor.getValue('tags') != null && descriptor.getValue('notOther')) {
      // A text for true or false: read in any case, and JMeter itself has written other texts into it (cache keys).
      def tags = descriptor.getValue('tags') as List
      if (!tags.every { it.toLowerCase() in ['', 'true', 'false'] }) entry.values = tags
    }
    found[descriptor.name] = entry
  }
  found
}
/** Names in the code of a class and its superclasses; `@method` is what the element itself answers. */
def fromCode = { TestElement element ->
  def found = new LinkedHashMap()
  for (Class type = element.class; type != Object && type != AbstractTestElement; type = type.superclass) {
    scan.scan(type).each { String name, entry ->
      if (name in ['@getName', '@getThreadName', '@getComment']) return
      if (name.startsWith('@')) {
        def method = null
        for (Class owner = element.class; method == null && owner != null; owner = owner.superclass) {
          method = owner.declaredMethods.find { it.name == name.substring(1) && it.parameterCount == 0 }
        }
        try { method.accessible = true; name = method.invoke(element) } catch (Throwable ignored) { return }
        if (!name) return
      }
      def merged = found.computeIfAbsent(name) { [kinds: new LinkedHashSet(), ops: new TreeSet()] }
      merged.kinds.addAll(entry.kinds)
      merged.ops.addAll(entry.ops)
      ['default', 'values'].each { if (!merged.containsKey(it) && entry.containsKey(it)) merged[it] = entry[it] }
    }
  }
  found
}
def upgrades = [:].withDefault { [:] }, renamedClasses = new TreeMap()
readProperties('upgrade.properties').each { key, value ->
  def (className, property) = key.split('/') as List
  if (!property) renamedClasses[className] = value
  else if (property != TestElement.NAME) upgrades[className][property] = value
}

// ---- assembly
def interfaces = [
  Sampler: 'samplers.Sampler', Timer: 'timers.Timer', Controller: 'control.Controller', ThreadGroup: 'threads.AbstractThreadGroup',
  PreProcessor: 'processor.PreProcessor', PostProcessor: 'processor.PostProcessor', Assertion: 'assertions.Assertion',
  SampleListener: 'samplers.SampleListener', ConfigElement: 'config.ConfigElement', NoThreadClone: 'engine.util.NoThreadClone',
  ThreadListener: 'testelement.ThreadListener', TestStateListener: 'testelement.TestStateListener',
  LoopIterationListener: 'engine.event.LoopIterationListener',
].collectEntries { role, name -> [role, Class.forName("org.apache.jmeter.$name")] }
def httpSampler = instances.find { it.key.simpleName == 'HTTPSamplerProxy' }.value

/** The classes whose code is a panel: its own, and those of the parts it consists of, unless these are panels themselves. */
def extensions = JMeterHome.extensions(home)*.name as Set
def ours = { Class type -> jarOf(type) in extensions && !(type.simpleName in ['AbstractJMeterGuiComponent', 'TestBeanGUI']) }
def lineage = { Class type -> def all = []; for (; type != null && ours(type); type = type.superclass) all << type; all }
def codeOf = { panel ->
  def own = lineage(panel.class)
  def parts = own.collectMany { it.declaredFields.toList() }.findAll { Component.isAssignableFrom(it.type) }.collect { it.accessible = true; it.get(panel) }
  own + parts.findAll { it != null && !(it instanceof JMeterGUIComponent) }.collectMany { lineage(it.class) }
}

def propertiesOf = { TestElement element, List found ->
  def all = new TreeMap().withDefault { [kinds: new LinkedHashSet(), evidence: []] }
  def note = { String name, String evidence, Map entry ->
    if (name == TestElement.COMMENTS || PropertyShape.ATTRIBUTES.containsKey(name)) return
    def target = all[name]
    if (entry.kind) target.kinds << entry.kind
    if (entry.kinds) target.kinds.addAll(entry.kinds)
    ['default', 'guiDefault', 'values', 'choice', 'ops', 'renamed'].each { if (entry.containsKey(it) && !target.containsKey(it)) target[it] = entry[it] }
    if (!(evidence in target.evidence)) target.evidence << evidence
  }
  fromSchema(element).each { name, entry -> note(name, 'schema', entry) }
  if (element instanceof TestBean) fromBean(element.class).each { name, entry -> note(name, 'beaninfo', entry) }
  fromCode(element).each { name, entry -> note(name, 'code', entry) }
  found.each { panel -> panel.props.each { note(it.name, 'gui', [kind: it.kind] + (it.containsKey('value') ? [guiDefault: it.value] : [:])) } }
  found.collectMany { codeOf(it.panel) }.unique().each { type ->
    scan.scan(type).each { name, entry -> if (!name.startsWith('@')) note(name, 'gui-code', entry.subMap('kinds')) }
  }
  // Defaults are merged into samplers, so they may carry whatever HTTP samplers know.
  if (element.class.simpleName == 'ConfigTestElement') fromSchema(httpSampler).each { name, entry -> note(name, 'merged', [kind: entry.kind]) }
  upgrades[element.class.name]?.each { name, renamed -> note(name, 'upgrade', [renamed: renamed]) }
  all.each { name, entry ->
    def kind = entry.kinds ? entry.kinds.first() : null
    if (!entry.containsKey('default') && 'schema' in entry.evidence && zero.containsKey(kind)) entry.default = zero[kind]
    // A second getter reads a number as text: its empty text says nothing about the number.
    if (entry.default == '' && kind != 'stringProp') entry.remove('default')
  }
  all
}

/** The order in which a panel writes, seen when it has shown an element with as many properties as possible. */
def writeOrder = { panel, Map properties ->
  try {
    panel.clearGui()
    def filled = panel.createTestElement()
    properties.each { name, entry ->
      if (!entry.kinds || name.endsWith('.scope')) return
      def kind = entry.kinds.first()
      if (kind == 'boolProp') filled.setProperty(new BooleanProperty(name, true))
      else if (zero.containsKey(kind) && !entry.guiDefault) filled.setProperty(new StringProperty(name, entry.values ? entry.values.first() : '1'))
    }
    panel.clearGui()
    panel.configure(filled)
    def target = filled.class.getConstructor().newInstance()
    panel.modifyTestElement(target)
    shape.list(target)*.name
  } catch (Throwable thrown) {
    System.err.println("no order from ${panel.class.simpleName}: $thrown ${thrown.stackTrace.take(3)}")
    null
  }
}

/** What the constructor sets, without the values that every instance has anew. */
def constructorSet = { Class type, TestElement element ->
  def again = shape.list(type.getConstructor().newInstance()).collectEntries { [it.name, it] }
  shape.list(element).collect { it == again[it.name] ? it : it.findAll { key, value -> key != 'value' } }
}

def document = new TreeMap()
instances.each { Class type, TestElement element ->
  def found = panelsOf.containsKey(type) ? panelsOf[type] : []
  def properties = propertiesOf(element, found)
  document[shape.tag(type.name)] = [
    class: type.name,
    jar: jarOf(type),
    guiclasses: found*.name,
    testname: found ? found[0].testname : null,
    testBean: element instanceof TestBean,
    roles: interfaces.findAll { role, face -> face.isInstance(element) }*.key,
    constructorSet: constructorSet(type, element),
    gui: found.collectEntries { [it.name, [fresh: it.props, order: writeOrder(it.panel, properties)]] },
    properties: properties,
  ]
}

// ---- objects inside properties: the only one is the choice of columns of a listener
def saveConfig = new SampleSaveConfiguration(true)
def collector = new ResultCollector()
collector.saveConfig = saveConfig
def tree = new ListedHashTree()
tree.add(collector)
def saved = new groovy.xml.XmlSlurper().parseText(JMeterHome.save(tree))
def fields = saved.'**'.find { it.name() == 'value' }.children().collectEntries { [it.name(), it.text() in ['true', 'false'] ? 'boolean' : 'integer'] }

def undefined = []
for (int unit = 0; unit < 0x10000; unit++) {
  if (Character.isDefined((char) unit)) continue
  if (undefined && undefined[-1][1] == unit - 1) undefined[-1][1] = unit else undefined << [unit, unit]
}
answer.println(JsonOutput.toJson([
  jmeter: JMeterUtils.JMeterVersion,
  java: System.getProperty('java.specification.version'),
  aliases: aliases,
  renamedClasses: renamedClasses,
  unresolved: aliases.findAll { alias, name -> load(name) == null }.collect { it.key },
  failed: failed,
  objects: [(shape.tag(SampleSaveConfiguration.name)): fields],
  undefined: undefined.collect { range -> range.unique(false).collect { String.format('%04X', it) }.join('-') },
  elements: document,
]))
System.exit(0)
