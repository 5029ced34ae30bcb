package io.kaya.benchmarks.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up people and where they live. */
final class Names {
    private static final Map<String, List<String>> FIRST =
            Map.of(
                    "en",
                            List.of(
                                    "Emily",
                                    "Oliver",
                                    "Grace",
                                    "Desmond",
                                    "Priscilla",
                                    "Jack",
                                    "Amelia",
                                    "Harvey"),
                    "no",
                            List.of(
                                    "Kari",
                                    "Ola",
                                    "Ingrid",
                                    "Sindre",
                                    "Torbjørn",
                                    "Solveig",
                                    "Jonas",
                                    "Marte"),
                    "de",
                            List.of(
                                    "Anna",
                                    "Jürgen",
                                    "Heike",
                                    "Lukas",
                                    "Wolfgang",
                                    "Sabine",
                                    "Friederike",
                                    "Uwe"),
                    "fr",
                            List.of(
                                    "Claire", "Étienne", "Sylvie", "Luc", "Benoît", "Margaux",
                                    "Thierry", "Chloé"),
                    "es",
                            List.of(
                                    "María", "José", "Lucía", "Álvaro", "Pilar", "Íñigo", "Carmen",
                                    "Rocío"),
                    "ko", List.of("민수", "지영", "서연", "도현", "하늘", "은지", "준호", "수빈"),
                    "hi",
                            List.of(
                                    "आशा", "रवि", "सुनीता", "मोहन", "किरण", "अनिल", "प्रिया",
                                    "दीपक"));
    private static final Map<String, List<String>> LAST =
            Map.of(
                    "en", List.of("Whitcombe", "Okafor", "Pendleton", "Marsh", "Doyle", "Ashdown"),
                    "no", List.of("Nordmann", "Sørensen", "Haugland", "Ødegård", "Lie", "Bakken"),
                    "de", List.of("Müller", "Großmann", "Vogt", "Schäfer", "Brandt", "Eickhoff"),
                    "fr",
                            List.of(
                                    "Lefèvre",
                                    "Dubois",
                                    "Garnier",
                                    "Chevallier",
                                    "Roux",
                                    "Pélissier"),
                    "es", List.of("García López", "Núñez", "Ibáñez", "Ortega", "Peña", "Zubiri"),
                    "ko", List.of("김", "이", "박", "최", "정", "남궁"),
                    "hi", List.of("राव", "शर्मा", "पटेल", "सिंह", "गुप्ता", "जोशी"));
    private static final Map<String, List<String>> PLACES =
            Map.of(
                    "en",
                            List.of(
                                    "Leeds",
                                    "Sheffield",
                                    "Tunbridge Wells",
                                    "Sacramento",
                                    "Newcastle",
                                    "Ballarat"),
                    "no",
                            List.of(
                                    "Bergen",
                                    "Tromsø",
                                    "Kongsberg",
                                    "Ålesund",
                                    "Lillehammer",
                                    "Oslo"),
                    "de", List.of("Hamburg", "Tübingen", "Köln", "Görlitz", "München", "Bad Tölz"),
                    "fr", List.of("Lyon", "Besançon", "Nîmes", "Rennes", "Paris", "Saint-Malo"),
                    "es",
                            List.of(
                                    "Sevilla",
                                    "Logroño",
                                    "Cádiz",
                                    "Madrid",
                                    "A Coruña",
                                    "Valparaíso"),
                    "ko", List.of("서울", "부산", "강릉", "전주", "대구", "순천"),
                    "hi", List.of("मुंबई", "पुणे", "नागपुर", "दिल्ली", "इंदौर", "सूरत"));

    private Names() {}

    static String person(String language, Random random) {
        var first = one(FIRST, language, random);
        var last = one(LAST, language, random);
        return language.equals("ko") ? last + first : first + " " + last;
    }

    static String place(String language, Random random) {
        return one(PLACES, language, random);
    }

    private static String one(Map<String, List<String>> names, String language, Random random) {
        var all = names.getOrDefault(language, List.of());
        return all.get(random.nextInt(all.size()));
    }
}
