// Opens each plan in the real JMeter GUI (File > Open), saves it in place (File > Save), all in one JVM.
// Needs a display; writes one JSON line per plan: {"file", "saved", "messages"}, messages as the GUI showed them.
// Started by test/gui/gui-save.ts.
import groovy.json.JsonOutput
import java.awt.AWTEvent
import java.awt.Dialog
import java.awt.EventQueue
import java.awt.Toolkit
import java.awt.event.ActionEvent
import java.awt.event.AWTEventListener
import java.awt.event.WindowEvent
import javax.swing.JLabel
import javax.swing.text.JTextComponent
import org.apache.jmeter.JMeter
import org.apache.jmeter.gui.GuiPackage
import org.apache.jmeter.gui.action.ActionNames
import org.apache.jmeter.gui.action.ActionRouter
import org.apache.jmeter.gui.action.Load

def answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, 'UTF-8')
System.setOut(System.err)

// A message box waits for a click that nobody makes: note what it says, close it.
def said = Collections.synchronizedList([])
def texts
texts = { component ->
  component instanceof JTextComponent || component instanceof JLabel ? [component.text] : component.components.collectMany { texts(it) }
}
Toolkit.defaultToolkit.addAWTEventListener({ AWTEvent event ->
  if (event.ID == WindowEvent.WINDOW_OPENED && event.source instanceof Dialog) {
    said << "$event.source.title: ${texts(event.source).findAll().join(' ')}".toString()
    event.source.dispose()
  }
} as AWTEventListener, AWTEvent.WINDOW_EVENT_MASK)

// Opening and saving post further events; the work is done when none is left.
def settle = {
  def left = true
  while (left) EventQueue.invokeAndWait { left = Toolkit.defaultToolkit.systemEventQueue.peekEvent() != null }
}

def log = File.createTempFile('gui-save', '.log')
Thread.start {
  new JMeter().start(['-d', System.getProperty('jmeter.home'), '-j', log.path, '-Jjmeter.gui.action.save.backup_on_save=false'] as String[])
}
while (!GuiPackage.instance?.mainFrame?.visible) sleep(50)
settle()

args.each { name ->
  def file = new File(name).absoluteFile
  boolean saved = false
  said.clear()
  try {
    EventQueue.invokeAndWait {
      GuiPackage.instance.testPlanFile = null
      Load.loadProjectFile(new ActionEvent(this, 1, 'open'), file, false)
    }
    settle()
    // The GUI takes over the file name only of a plan that it could load.
    if (GuiPackage.instance.testPlanFile == file.path) {
      EventQueue.invokeAndWait { ActionRouter.instance.doActionNow(new ActionEvent(this, 2, ActionNames.SAVE)) }
      settle()
      saved = true
    }
  } catch (Throwable thrown) {
    said << thrown.toString()
  }
  answers.println(JsonOutput.toJson([file: name, saved: saved, messages: said]))
}
log.delete()
// Leaving the GUI properly would ask whether to save.
Runtime.runtime.halt(0)
