// Loads plans the way JMeter does before it runs them, without running them.
// Arguments: a folder, and how many plans lie there as 0.jmx, 1.jmx, ... Writes answers.json beside them, a list in the
// same order: {} for a plan that loads, else {"cause", "path", "line"}. Names of users' files never come here: the JVM
// cannot open every name that Node can.
import groovy.json.JsonOutput
import org.apache.jmeter.save.SaveService
import org.apache.jmeter.util.JMeterUtils

def (folder, count) = [new File(args[0]), args[1] as int]
def home = System.getProperty('jmeter.home')
JMeterUtils.setJMeterHome(home)
JMeterUtils.loadJMeterProperties("$home/bin/jmeter.properties")
JMeterUtils.setProperty('search_paths', new File(home, 'lib/ext').listFiles().sort().join(';'))
JMeterUtils.initLocale()
SaveService.loadProperties()

def load = { File plan ->
  try {
    SaveService.loadTree(plan)
    return [:]
  } catch (Throwable thrown) {
    def root = thrown
    while (root.cause != null && root.cause !== root) root = root.cause
    def said = (thrown.message ?: '') + '\n' + (root.message ?: '')
    def path = said =~ /(?m)^path\s*:\s*(\S+)/
    def line = said =~ /(?m)^line number\s*:\s*(\d+)/
    def cause = (root.message ?: '').readLines().find { it.trim() } ?: ''
    return [cause: "${root.class.simpleName}: $cause".toString(),
            path: path ? path[0][1] : null, line: line ? line[0][1] as int : null]
  }
}
def answers = (0..<count).collect { load(new File(folder, "${it}.jmx")) }
new File(folder, 'answers.json').setText(JsonOutput.toJson(answers), 'UTF-8')
System.exit(0)
