import ArgumentParser
import Domain
import Rules

/// Which findings to show.
struct FilterOptions: ParsableArguments {
  @Option(
    help: help(
      "Chỉ những gì thuộc tháng này, như 2021-03.", "Only what concerns this month, such as 2021-03.",
      valueName: "yyyy-mm"))
  var month: MonthArgument?

  @Option(
    help: help("Chỉ những gì thuộc về người có mã này.", "Only what concerns this member.", valueName: "id"))
  var member: String?

  @Option(
    help: help(
      "Chỉ những gì thuộc về người của đơn vị này.", "Only what concerns members of this unit.",
      valueName: "name"))
  var unit: String?

  @Option(
    help: help(
      "Chỉ những gì thuộc địa bàn có mã này.", "Only what concerns this area.", valueName: "id"))
  var area: String?

  /// The filter; a word that the scenario doesn't know is a mistake, not an empty answer.
  func filter(in world: World) throws -> Verdict.Filter {
    if let member, world.memberIndex[member] == nil {
      throw ValidationError(
        text("--member: không có thành viên “\(member)”", "--member: there is no member “\(member)”"))
    }
    if let area, world.areaIndex[area] == nil {
      throw ValidationError(text("--area: không có địa bàn “\(area)”", "--area: there is no area “\(area)”"))
    }
    if let unit, !world.members.contains(where: { $0.unit == unit }) {
      throw ValidationError(
        text("--unit: không ai thuộc đơn vị “\(unit)”", "--unit: nobody belongs to the unit “\(unit)”"))
    }
    return Verdict.Filter(month: month?.first, member: member, unit: unit, area: area)
  }
}
