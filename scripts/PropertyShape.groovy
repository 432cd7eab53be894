import org.apache.jmeter.testelement.TestElement
import org.apache.jmeter.testelement.property.*

/** Describes the properties of a test element as JSON data. */
class PropertyShape {
  /** Simple name of the property class → node name in a plan. */
  static final Map<String, String> NODES = [
    StringProperty: 'stringProp', BooleanProperty: 'boolProp', IntegerProperty: 'intProp', LongProperty: 'longProp', DoubleProperty: 'doubleProp',
    FloatProperty: 'FloatProperty', CollectionProperty: 'collectionProp', MapProperty: 'mapProp', TestElementProperty: 'elementProp',
    ObjectProperty: 'objProp', NullProperty: null,
  ]
  /** Property name → attribute of the element's node. */
  static final Map<String, String> ATTRIBUTES = [
    (TestElement.GUI_CLASS): 'guiclass', (TestElement.TEST_CLASS): 'testclass', (TestElement.NAME): 'testname', (TestElement.ENABLED): 'enabled',
  ]

  private final Map<String, String> aliasOf

  /** aliasOf: class name → tag that SaveService writes. */
  PropertyShape(Map<String, String> aliasOf) { this.aliasOf = aliasOf }

  String tag(String className) { aliasOf[className] ?: className }

  static String node(JMeterProperty property) { NODES.getOrDefault(property.class.simpleName, property.class.simpleName) }

  /** All properties of an element in order, without those that become attributes. */
  List<Map> list(TestElement element) {
    element.propertyIterator().toList().findAll { !ATTRIBUTES.containsKey(it.name) }.collect { [name: it.name] + describe(it) }
  }

  private Map describe(JMeterProperty property) {
    def shape = [kind: node(property)]
    switch (property) {
      case TestElementProperty: return shape + describeElement(property.element)
      case CollectionProperty: return shape + (property.size() ? [items: property.iterator().toList().collect { [name: it.name] + describe(it) }] : [:])
      case ObjectProperty: return shape + [value: property.objectValue?.class?.name]
      case BooleanProperty: return shape + [value: property.booleanValue]
      case IntegerProperty: return shape + [value: property.intValue]
      case LongProperty: return shape + [value: property.longValue]
      case DoubleProperty: return shape + [value: property.doubleValue]
      case FloatProperty: return shape + [value: property.floatValue]
      default: return shape + [value: property.stringValue]
    }
  }

  private Map describeElement(TestElement element) {
    def shape = [elementType: tag(element.class.name)]
    ATTRIBUTES.each { name, attribute ->
      def value = element.getPropertyOrNull(name)?.stringValue
      if (value) shape[attribute] = attribute in ['guiclass', 'testclass'] ? tag(value) : value
    }
    def inner = list(element)
    inner ? shape + [props: inner] : shape
  }
}
