/// Some districts with their communes, where bases of the Party are.
struct Region {
  /// A base that members visit.
  struct Base {
    let id: String
    let district: Int
    /// 0…3, 3 for the weakest.
    let priority: Int
    /// How often it is wished for, against others.
    let weight: Int
  }

  let districts: [District]

  /// The first `count` districts, province after province.
  init(_ data: CommuneData, districts count: Int) throws {
    let all = try data.districts2021(["51", "24", "08", "06", "95"])
    districts = Array(all.prefix(max(1, count)))
  }

  /// The district of the same province that is nearest.
  func neighbour(of index: Int) -> Int? {
    let own = districts[index]
    return districts.indices.filter { $0 != index && districts[$0].province == own.province }.min {
      districts[$0].seat.squaredDistance(to: own.seat) < districts[$1].seat.squaredDistance(to: own.seat)
    }
  }

  /// Province and districts.
  func addAreas(to folder: inout ScenarioFolder) {
    var province = ""
    for district in districts {
      if district.province != province {
        province = district.province
        folder.add(
          .areas,
          ["id": "tinh-\(province)", "name": district.provinceName, "kind": "tỉnh", "residential": "yes"])
      }
      folder.add(
        .areas,
        [
          "id": district.area, "name": district.name, "kind": "huyện", "parent": "tinh-\(district.province)",
          "residential": "yes",
        ])
    }
  }

  /// So many bases, spread evenly over the districts: the committees of the communes first, then their cells.
  func addBases(
    _ count: Int, _ calendar: YearCalendar, to folder: inout ScenarioFolder, _ random: inout SeededGenerator
  ) -> [Base] {
    var bases: [Base] = []
    for index in districts.indices {
      let communes = districts[index].communes
      let share = count * (index + 1) / districts.count - count * index / districts.count
      for number in 0..<share {
        let commune = communes[number % communes.count]
        let cell = number / communes.count
        let priority = random.chance(6) ? random.pick([1, 1, 2, 2, 3]) : 0
        let id = cell == 0 ? "xa-\(commune.code)" : "cb-\(commune.code)-\(cell)"
        add(id, commune, cell: cell, priority, districts[index].area, calendar, &folder, &random)
        bases.append(
          Base(
            id: id, district: index, priority: priority, weight: (random.chance(10) ? 4 : 1) + 2 * priority))
      }
    }
    return bases
  }

  private func add(
    _ id: String, _ commune: Commune, cell: Int, _ priority: Int, _ area: String, _ calendar: YearCalendar,
    _ folder: inout ScenarioFolder, _ random: inout SeededGenerator
  ) {
    let isCell = cell > 0
    let part = isCell ? Village.name(cell, in: commune, &random) + ", " : ""
    let rule = isCell ? MeetingRule.cell(&random) : .commune(&random)
    let start = random.pick(isCell ? [420, 450, 840, 1110, 1140, 1170] : [450, 450, 480, 810, 840])
    let minutes = random.pick(isCell ? [90, 90, 120] : [120, 150, 180])
    let time = MeetingDays(calendar: calendar).columns(
      of: id, rule, start: start, minutes: minutes, &folder, &random)
    let row = [
      "id": id, "name": (isCell ? "Chi bộ " : "Đảng bộ ") + part + commune.lowered,
      "kind": isCell ? "chi-bo-co-so" : "dang-bo-co-so", "area": area, "priority": "\(priority)",
      "venue": isCell ? "Nhà văn hóa" : "Hội trường UBND \(commune.lowered)",
    ]
    let place = commune.place.near(&random, isCell ? 0.015 : 0.004).columns
    folder.add(.organisations, row.merging(time) { $1 }.merging(place) { $1 })
  }
}

/// Parts of a commune.
enum Village {
  private static let first = [
    "An", "Phú", "Phước", "Thọ", "Long", "Vĩnh", "Hòa", "Mỹ", "Tân", "Đông", "Xuân", "Thạch",
  ]
  private static let second = [
    "Lộc", "Thành", "Khánh", "Điền", "Trung", "Hải", "Vân", "Sơn", "Hội", "Quang", "Bình",
  ]

  /// `tổ dân phố 3`, or `thôn An Lộc`.
  static func name(_ number: Int, in commune: Commune, _ random: inout SeededGenerator) -> String {
    commune.isTown ? "tổ dân phố \(number)" : "thôn \(random.pick(first)) \(random.pick(second))"
  }
}
