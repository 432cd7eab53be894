// Writes to standard output, as one JSON document, every function of a JMeter home: name, arguments, and how many of
// them it takes. Started by scripts/extract-functions.ts. A function is only given parameters, never executed.
import groovy.json.JsonOutput
import java.lang.reflect.Modifier
import java.util.jar.JarFile
import org.apache.jmeter.engine.util.CompoundVariable
import org.apache.jmeter.functions.Function
import org.apache.jmeter.functions.InvalidVariableException

def answer = new PrintStream(new FileOutputStream(FileDescriptor.out), true, 'UTF-8')
System.setOut(System.err)
def home = System.getProperty('jmeter.home')
JMeterHome.start(home)
ClassLoader loader = Function.classLoader

/** More than any function with a bound takes; a function that accepts as many has none. */
def mostTried = 12

/** Whether a function takes that many parameters; what it thinks of their texts is not asked. */
def accepts = { Class type, int count ->
  try {
    type.getConstructor().newInstance().setParameters((0..<count).collect { new CompoundVariable('1') })
    true
  } catch (InvalidVariableException thrown) {
    !(thrown.message ==~ /(?is).*(wrong number|number of param|expected|at least|at most|too (many|few)).*/)
  } catch (Throwable ignored) {
    true
  }
}

def functions = new TreeMap()
JMeterHome.extensions(home).each { file ->
  def names = new JarFile(file).withCloseable { it.entries().toList()*.name }
  names.findAll { it.endsWith('.class') && !it.contains('$') && !it.startsWith('META-INF') }.sort().each { path ->
    def type = null
    try { type = Class.forName(path[0..-7].replace('/', '.'), false, loader) } catch (LinkageError ignored) { return }
    if (!Function.isAssignableFrom(type) || Modifier.isAbstract(type.modifiers) || type == CompoundVariable) return
    def function = type.getConstructor().newInstance()
    def accepted = (0..mostTried).findAll { accepts(type, it) }
    if (!accepted || functions.containsKey(function.referenceKey)) return
    functions[function.referenceKey] = [
      class: type.name, jar: new File(type.protectionDomain.codeSource.location.toURI()).name, min: accepted.first(), max: accepted.last() == mostTried ? null : accepted.last(),
      gaps: (accepted.first()..accepted.last()).findAll { !(it in accepted) },
      args: function.argumentDesc*.toString(),
    ]
  }
}
answer.println(JsonOutput.toJson([functions: functions]))
System.exit(0)
