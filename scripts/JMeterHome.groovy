import org.apache.jmeter.save.SaveService
import org.apache.jmeter.testbeans.gui.TestBeanGUI
import org.apache.jmeter.testelement.TestElement
import org.apache.jmeter.util.JMeterUtils
import org.apache.jorphan.collections.HashTree

/** The parts of JMeter's start that the scripts here need: properties, plugins, locale, aliases; no GUI, no engine. */
class JMeterHome {
  static void start(String home) {
    JMeterUtils.setJMeterHome(home)
    JMeterUtils.loadJMeterProperties("$home/bin/jmeter.properties")
    JMeterUtils.setProperty('search_paths', extensions(home).join(';'))
    JMeterUtils.initLocale()
    SaveService.loadProperties()
  }

  /** Jars with elements and functions, in the order of the class path: JMeter and plugins, then older collections of plugins. */
  static List<File> extensions(String home) {
    ['lib/ext', 'lib/bundles'].collectMany { folder -> (new File(home, folder).listFiles() ?: []).findAll { it.name.endsWith('.jar') }.sort() }
  }

  static HashTree load(File plan) { SaveService.loadTree(plan) }

  static String save(HashTree tree) {
    def bytes = new ByteArrayOutputStream()
    SaveService.saveTree(tree, bytes)
    bytes.toString('UTF-8')
  }

  static Throwable root(Throwable thrown) {
    while (thrown.cause != null && thrown.cause !== thrown) thrown = thrown.cause
    thrown
  }

  /** What JMeter says of a plan that it cannot load; its message is one block with cause, path and line number. */
  static Map explain(Throwable thrown) {
    def text = (thrown.message ?: '') + '\n' + (root(thrown).message ?: '')
    def path = text =~ /(?m)^path\s*:\s*(\S+)/
    def line = text =~ /(?m)^line number\s*:\s*(\d+)/
    def cause = root(thrown)
    [error: "${cause.class.simpleName}: ${(cause.message ?: '').readLines().find { it.trim() } ?: ''}".toString(),
     path: path ? path[0][1] : null, line: line ? line[0][1] as int : null]
  }

  /** A new GUI panel for an element, chosen as GuiPackage does. */
  static newPanel(TestElement element) {
    def panelClass = Class.forName(element.getPropertyAsString(TestElement.GUI_CLASS))
    if (panelClass != TestBeanGUI) return panelClass.getDeclaredConstructor().newInstance()
    def testClass = element.getPropertyAsString(TestElement.TEST_CLASS)
    new TestBeanGUI(testClass ? Class.forName(testClass) : element.class)
  }
}
