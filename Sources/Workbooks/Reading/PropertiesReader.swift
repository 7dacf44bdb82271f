/// Properties of the user's own kind that are texts.
package final class PropertiesReader: XMLReader {
  package private(set) var properties: [String: String] = [:]
  package let isDone = false
  private var name: String?
  private var value: [UInt8] = []

  package init() {}

  package func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    guard name == "property" else { return }
    self.name = attributes["name"]
    value.removeAll(keepingCapacity: true)
  }

  package func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    guard name != nil else { return }
    value.append(contentsOf: bytes)
    guard value.count <= 1 << 16 else { throw .damaged("thuộc tính quá dài", "a property is too long") }
  }

  package func end(_ name: XMLName) throws(WorkbookFault) {
    guard name == "property", let key = self.name else { return }
    properties[key] = String(decoding: value, as: UTF8.self)
    self.name = nil
    guard properties.count <= 1_000 else {
      throw .damaged("có quá nhiều thuộc tính", "it has too many properties")
    }
  }
}
