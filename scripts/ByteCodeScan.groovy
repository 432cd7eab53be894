import jdk.internal.org.objectweb.asm.ClassReader
import jdk.internal.org.objectweb.asm.Opcodes
import jdk.internal.org.objectweb.asm.Type
import jdk.internal.org.objectweb.asm.tree.AbstractInsnNode
import jdk.internal.org.objectweb.asm.tree.ClassNode
import jdk.internal.org.objectweb.asm.tree.IntInsnNode
import jdk.internal.org.objectweb.asm.tree.LdcInsnNode
import jdk.internal.org.objectweb.asm.tree.MethodInsnNode
import jdk.internal.org.objectweb.asm.tree.MethodNode
import jdk.internal.org.objectweb.asm.tree.VarInsnNode
import jdk.internal.org.objectweb.asm.tree.analysis.Analyzer
import jdk.internal.org.objectweb.asm.tree.analysis.Frame
import jdk.internal.org.objectweb.asm.tree.analysis.SourceInterpreter
import jdk.internal.org.objectweb.asm.tree.analysis.SourceValue
import org.apache.jmeter.testelement.TestElement

/**
 * Finds the property names that a class reads and writes: string constants that reach getProperty*, setProperty or the
 * constructor of a property in its byte code. A name that comes from a method of the element itself (scope names) is
 * given as `@method`, for the caller to ask the element.
 */
class ByteCodeScan {
  private static final Map<String, String> GETTERS = [
    getPropertyAsString: 'stringProp', getPropertyAsInt: 'intProp', getPropertyAsLong: 'longProp', getPropertyAsBoolean: 'boolProp',
    getPropertyAsDouble: 'doubleProp', getPropertyAsFloat: 'FloatProperty', getProperty: null, getPropertyOrNull: null, removeProperty: null,
    setProperty: null,
  ]
  private static final Map<String, String> SETTER_KINDS = [
    I: 'intProp', J: 'longProp', Z: 'boolProp', D: 'doubleProp', F: 'FloatProperty', 'Ljava/lang/String;': 'stringProp',
  ]
  private static final Map<String, Object> ZERO = [
    stringProp: '', intProp: 0, longProp: 0L, boolProp: false, doubleProp: 0.0d, FloatProperty: 0.0f,
  ]

  private final ClassLoader loader
  private final Map<String, String> kindOfPropertyClass
  private final Map<Class, Map> scanned = [:]

  /** kindOfPropertyClass: StringProperty → stringProp, ... */
  ByteCodeScan(ClassLoader loader, Map<String, String> kindOfPropertyClass) {
    this.loader = loader
    this.kindOfPropertyClass = kindOfPropertyClass.collectEntries { name, kind -> ["org/apache/jmeter/testelement/property/$name".toString(), kind] }
  }

  /** Name → [kinds, ops: read | write | remove, default: value the getter returns when absent, values] for this class alone. */
  Map scan(Class type) {
    scanned.computeIfAbsent(type) { scanMethods(it) }
  }

  /** Whether a class that cannot be loaded is a concrete test element, by the names in its byte code. */
  boolean extendsElement(String className) {
    boolean concrete = true
    for (String name = className; name != null; concrete = false) {
      def node = read(name)
      if (node == null || (concrete && node.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE))) return false
      def parents = ([node.superName] + node.interfaces).findAll()
      if (parents.any { isTestElement(it) }) return true
      name = node.superName?.replace('/', '.')
    }
    false
  }

  private ClassNode read(String className) {
    def stream = loader.getResourceAsStream(className.replace('.', '/') + '.class')
    if (stream == null) return null
    def node = new ClassNode()
    stream.withCloseable { new ClassReader(it.bytes).accept(node, 0) }
    node
  }

  private Map scanMethods(Class type) {
    def found = new LinkedHashMap()
    def node = read(type.name)
    node?.methods?.each { scanMethod(node, it, found) }
    found
  }

  private void scanMethod(ClassNode node, MethodNode method, Map found) {
    Frame[] frames
    try { frames = new Analyzer(new SourceInterpreter()).analyze(node.name, method) } catch (Exception ignored) { return }
    method.instructions.toArray().eachWithIndex { instruction, index ->
      if (instruction instanceof MethodInsnNode && frames[index] != null) {
        scanCall(instruction, frames[index], found)
        scanEnum(instruction, frames[index], method, frames, found)
      }
    }
  }

  /** `SomeEnum.valueOf(getPropertyAsString("name"))`: the constants are the legal values. */
  private void scanEnum(MethodInsnNode call, Frame frame, MethodNode method, Frame[] frames, Map found) {
    if (call.name != 'valueOf' || call.desc != "(Ljava/lang/String;)L$call.owner;".toString()) return
    def getter = origin(frame.getStack(frame.stackSize - 1), method, frames)
    if (!(getter instanceof MethodInsnNode) || !GETTERS.containsKey(getter.name) || !isTestElement(getter.owner)) return
    def name = argument(frames[method.instructions.indexOf(getter)], Type.getArgumentTypes(getter.desc).length, 0)
    def type = Class.forName(call.owner.replace('/', '.'), false, loader)
    if (name?.value instanceof String && type.enum) {
      note(found, name.value, null, 'read', null)
      found[name.value].values = type.enumConstants*.name()
    }
  }

  /** The instruction that made a value, followed through local variables and text conversion; null when there are several. */
  private static AbstractInsnNode origin(SourceValue value, MethodNode method, Frame[] frames) {
    if (value.insns.size() != 1) return null
    def source = value.insns.iterator().next()
    def before = frames[method.instructions.indexOf(source)]
    if (before == null) return null
    // getProperty(name).getStringValue() or .toString() tells as much as getPropertyAsString(name).
    if (source instanceof MethodInsnNode && source.desc == '()Ljava/lang/String;') {
      return origin(before.getStack(before.stackSize - 1), method, frames) ?: source
    }
    if (!(source instanceof VarInsnNode)) return source
    origin(source.opcode == Opcodes.ALOAD ? before.getLocal(source.var) : before.getStack(before.stackSize - 1), method, frames)
  }

  private void scanCall(MethodInsnNode call, Frame frame, Map found) {
    def types = Type.getArgumentTypes(call.desc)
    if (types.length == 0 || types[0].className != 'java.lang.String') return
    if (call.name == '<init>' && kindOfPropertyClass.containsKey(call.owner)) {
      def name = argument(frame, types.length, 0)
      if (name?.value instanceof String) note(found, name.value, kindOfPropertyClass[call.owner], 'write', null)
    } else if (GETTERS.containsKey(call.name) && isTestElement(call.owner)) {
      def name = argument(frame, types.length, 0)
      if (name?.value instanceof String) noteAccess(call, types, frame, name.value, found)
    }
  }

  private void noteAccess(MethodInsnNode call, Type[] types, Frame frame, String name, Map found) {
    def setter = call.name == 'setProperty'
    def kind = setter && types.length >= 2 ? SETTER_KINDS[types[1].descriptor] : GETTERS[call.name]
    Map absent = null
    if (!setter && types.length == 2) {
      absent = argument(frame, 2, 1)
      if (absent && types[1].descriptor == 'Z') absent = [value: absent.value in [1, true]]
    } else if (!setter && types.length == 1 && kind) absent = [value: ZERO[kind]]
    note(found, name, kind, setter ? 'write' : call.name == 'removeProperty' ? 'remove' : 'read', absent)
  }

  private static void note(Map found, String name, String kind, String op, Map absent) {
    def entry = found.computeIfAbsent(name) { [kinds: new LinkedHashSet(), ops: new TreeSet()] }
    if (kind) entry.kinds << kind
    entry.ops << op
    if (absent && !entry.containsKey('default')) entry.default = absent.value
  }

  /** [value: constant] of an argument, or null when it is not one. */
  private Map argument(Frame frame, int count, int position) {
    def sources = frame.getStack(frame.stackSize - count + position).insns
    if (sources.size() != 1) return null
    def source = sources.iterator().next()
    if (position == 0 && source instanceof MethodInsnNode && source.desc == '()Ljava/lang/String;' && isTestElement(source.owner)) {
      return [value: '@' + source.name]
    }
    constant(source)
  }

  private Map constant(AbstractInsnNode source) {
    if (source instanceof LdcInsnNode && !(source.cst instanceof Type)) return [value: source.cst]
    if (source instanceof IntInsnNode && source.opcode in [Opcodes.BIPUSH, Opcodes.SIPUSH]) return [value: source.operand]
    int code = source.opcode
    if (code >= Opcodes.ICONST_M1 && code <= Opcodes.ICONST_5) return [value: code - Opcodes.ICONST_0]
    if (code in [Opcodes.LCONST_0, Opcodes.LCONST_1]) return [value: (long) (code - Opcodes.LCONST_0)]
    if (code in [Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2]) return [value: (float) (code - Opcodes.FCONST_0)]
    if (code in [Opcodes.DCONST_0, Opcodes.DCONST_1]) return [value: (double) (code - Opcodes.DCONST_0)]
    code == Opcodes.GETSTATIC ? staticField(source.owner, source.name) : null
  }

  private Map staticField(String owner, String name) {
    try {
      def field = Class.forName(owner.replace('/', '.'), true, loader).getDeclaredField(name)
      field.accessible = true
      def value = field.get(null)
      if (value instanceof String || value instanceof Number || value instanceof Boolean) return [value: value]
      return value instanceof Enum ? [value: value.name()] : null
    } catch (Throwable ignored) {
      null
    }
  }

  private boolean isTestElement(String internalName) {
    try { TestElement.isAssignableFrom(Class.forName(internalName.replace('/', '.'), false, loader)) } catch (Throwable ignored) { false }
  }
}
