// Answers questions about plans and Groovy scripts with the real classes of a JMeter home, in one long-lived JVM.
// One JSON request per line on standard input, one JSON answer per line on standard output, ended by end of input.
// Started by test/support/oracle.ts.
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import org.apache.jmeter.gui.UnsharedComponent
import org.apache.jmeter.testelement.TestElement
import org.apache.jmeter.testelement.TestPlan
import org.apache.jmeter.testelement.property.*
import org.codehaus.groovy.control.CompilationFailedException

// Whatever JMeter, its plugins or a script print must not get between the answers.
def answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, 'UTF-8')
System.setOut(System.err)
JMeterHome.start(System.getProperty('jmeter.home'))

def planFile = File.createTempFile('oracle', '.jmx')
planFile.deleteOnExit()
def load = { String xml -> planFile.setText(xml, 'UTF-8'); JMeterHome.load(planFile) }

// ---- roundtrip
def roundtrip = { request ->
  def first = JMeterHome.save(load(request.xml))
  [first: first, second: JMeterHome.save(load(first))]
}

// ---- panels
def structural = [TestElement.GUI_CLASS, TestElement.TEST_CLASS, TestElement.NAME, TestElement.ENABLED] as Set
def describe
describe = { JMeterProperty property ->
  def kind = property.class.simpleName
  switch (property) {
    case TestElementProperty:
      def inner = new TreeMap()
      property.element.propertyIterator().each { inner[it.name] = describe(it) }
      return [kind, property.element.class.name, inner]
    case CollectionProperty: return [kind, property.iterator().collect { describe(it) }]
    case MapProperty: return [kind, property.valueIterator().collect { [it.name, describe(it)] }]
    case ObjectProperty: return [kind, String.valueOf(property.objectValue?.properties?.findAll { it.key != 'class' })]
    default: return [kind, property.stringValue]
  }
}
def snapshot = { TestElement element ->
  def found = new LinkedHashMap()
  element.propertyIterator().each { if (!(it.name in structural)) found[it.name] = JsonOutput.toJson(describe(it)) }
  found
}
def difference = { Map before, Map after ->
  (before.keySet() + after.keySet()).unique().findAll { before[it] != after[it] }.collect { [property: it, before: before[it], after: after[it]] }
}

// GuiPackage keeps one panel per class and gives unshared ones (the visualizers) to each element.
def panels = [:]
def panelFor = { TestElement element ->
  def key = element.getPropertyAsString(TestElement.GUI_CLASS) + ' ' + element.getPropertyAsString(TestElement.TEST_CLASS)
  def panel = panels[key] ?: JMeterHome.newPanel(element)
  if (!(panel instanceof UnsharedComponent)) panels[key] = panel
  panel
}
def pass = { TestElement element ->
  def panel = panelFor(element)
  panel.clearGui()
  panel.configure(element)
  panel.modifyTestElement(element)
}

// What File > Open and File > Save do to every element (JMeterTreeModel.addComponent, JMeterTreeNode.setEnabled).
// The plan and its first child are shown while opening; leaving their panels removes enabled="true" again,
// and JMeterTreeModel.addSubTree writes two switches of the plan after that.
def guiPass = { request ->
  def tree = load(request.xml)
  // Some panels keep a field of the element before; each plan is the first one that its GUI opens.
  panels.clear()
  def changes = [], failures = []
  def visit
  visit = { subtree, String path, boolean shown ->
    subtree.list().eachWithIndex { TestElement element, int position ->
      def place = "$path/${element.class.simpleName}[$position]".toString()
      def before = snapshot(element)
      def (functionalMode, serialized) = element instanceof TestPlan ? [element.isFunctionalMode(), element.isSerialized()] : []
      try {
        pass(element)
        element.enabled = element.enabled
        if (shown && position == 0) pass(element)
        if (element instanceof TestPlan) {
          element.functionalMode = functionalMode
          element.serialized = serialized
        }
        def found = difference(before, snapshot(element))
        if (found) changes << [path: place, name: element.name, type: element.class.name, changes: found]
      } catch (Throwable thrown) {
        def cause = JMeterHome.root(thrown)
        failures << [path: place, name: element.name, type: element.class.name, error: cause.toString()]
        // The GUI shows nothing after that; what comes here must not meet a panel in an unknown state.
        panels.clear()
      }
      visit(subtree.getTree(element), place, shown && position == 0 && element instanceof TestPlan)
    }
  }
  visit(tree, '', true)
  // What old versions wrote behind the plan goes into the plan when the GUI opens it (JMeterTreeModel.addSubTree).
  tree.list().findAll { it.class.simpleName == 'WorkBench' && tree.getTree(it).isEmpty() }.each { tree.remove(it) }
  [changes: changes, failures: failures, xml: JMeterHome.save(tree)]
}

// ---- Groovy
def compileErrors = { Throwable thrown -> [error: (thrown.message ?: thrown.toString()).trim()] }
def compile = { request ->
  try { new GroovyShell().parse(request.script as String); [:] } catch (CompilationFailedException thrown) { compileErrors(thrown) }
}
def evaluate = { request ->
  try {
    def value = new GroovyShell(new Binding(request.binding ?: [:])).evaluate(request.script as String)
    [value: value]
  } catch (CompilationFailedException thrown) {
    compileErrors(thrown)
  } catch (Throwable thrown) {
    def at = thrown.stackTrace.find { it.fileName ==~ /Script\d+\.groovy/ }
    [error: thrown.toString() + (at ? " (line $at.lineNumber)" : '')]
  }
}

def commands = [roundtrip: roundtrip, panels: guiPass, load: { request -> load(request.xml); [:] }, save: { request -> [saved: JMeterHome.save(load(request.xml))] }, compile: compile, evaluate: evaluate]
def slurper = new JsonSlurper()
answers.println(JsonOutput.toJson([ready: true]))
System.in.eachLine('UTF-8') { line ->
  def request = slurper.parseText(line)
  def answer
  try {
    answer = commands[request.command](request)
  } catch (Throwable thrown) {
    answer = JMeterHome.explain(thrown)
  }
  answers.println(JsonOutput.toJson([id: request.id] + answer))
}
System.exit(0)
